import { AskAddress } from './ask-address'
import { AskChoice } from './ask-choice'
import { AskDate } from './ask-date'
import { AskDigits } from './ask-digits'
import { AskHelper } from './ask-helper'
import { AskName } from './ask-name'
import { AskNumber } from './ask-number'
import { AskPaper } from './ask-paper'
import { AskPhoto } from './ask-photo'
import { AskPlace } from './ask-place'
import { AskPlaceNumbers } from './ask-place-numbers'
import { AskHelperName, AskLandmark, AskStreet } from './ask-spoken-part'
import { AskWho } from './ask-who'
import { AskWords } from './ask-words'
import { AskYesNo } from './ask-yes-no'
import { Review } from './review'
import type { StepProps } from './step-props'

/** The screen of a step. */
export function AskStep(props: StepProps) {
  const { step } = props
  switch (step.kind) {
    case 'who':
      return <AskWho {...props} step={step} />
    case 'helper':
      return <AskHelper {...props} step={step} />
    case 'helperName':
      return <AskHelperName {...props} step={step} />
    case 'street':
      return <AskStreet {...props} step={step} />
    case 'landmark':
      return <AskLandmark {...props} step={step} />
    case 'placeNumbers':
      return <AskPlaceNumbers {...props} step={step} />
    case 'paper':
      return <AskPaper {...props} step={step} />
    case 'review':
      return <Review {...props} step={step} />
    case 'field':
      return <AskField {...props} step={step} />
  }
}

function AskField(props: StepProps<'field'>) {
  const { field } = props.step
  switch (field.kind) {
    case 'name':
      return <AskName {...props} />
    case 'nik':
    case 'phone':
      return <AskDigits {...props} kind={field.kind} />
    case 'date':
      return <AskDate {...props} era={field.era} />
    case 'choice':
      return <AskChoice {...props} choices={field.choices} />
    case 'yesNo':
      return <AskYesNo {...props} />
    case 'number':
      return <AskNumber {...props} min={field.min} max={field.max} />
    case 'address':
      return <AskAddress {...props} />
    case 'photo':
      return <AskPhoto {...props} />
    case 'voice':
      return <AskWords {...props} picks={field.picks ?? []} />
    case 'place':
      return <AskPlace {...props} />
  }
}
