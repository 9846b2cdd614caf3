import type { Rule } from '../rule.ts';
import { abbreviationBeforeExplanation } from './abbreviation-before-explanation.ts';
import { abbreviationExplainedTwice } from './abbreviation-explained-twice.ts';
import { abbreviationPluralMismatch } from './abbreviation-plural-mismatch.ts';
import { abolishedReferral } from './abolished-referral.ts';
import { actOfAnotherYear } from './act-of-another-year.ts';
import { agentlessAnswer } from './agentless-answer.ts';
import { americanSpelling } from './american-spelling.ts';
import { chairInSeveralForms } from './chair-in-several-forms.ts';
import { commaSplice } from './comma-splice.ts';
import { confusedWord } from './confused-word.ts';
import { contraction } from './contraction.ts';
import { datePastWhenReceived } from './date-past-when-received.ts';
import { distributionMissing } from './distribution-missing.ts';
import { abbreviatedMoney } from './abbreviated-money.ts';
import { americanSpelling } from './american-spelling.ts';
import { appendixNotFound } from './appendix-not-found.ts';
import { appendixWithoutTitle } from './appendix-without-title.ts';
import { backgroundPapersLeftOut } from './background-papers-left-out.ts';
import { changeWithoutPeriod } from './change-without-period.ts';
import { classifiedReport } from './classified-report.ts';
import { computerPath } from './computer-path.ts';
import { danglingReference } from './dangling-reference.ts';
import { dateOfBirth } from './date-of-birth.ts';
import { doubledFullStop } from './doubled-full-stop.ts';
import { doubledSpace } from './doubled-space.ts';
import { doubledWord } from './doubled-word.ts';
import { droppedWord } from './dropped-word.ts';
import { dueBeforeReceiving } from './due-before-receiving.ts';
import { emptyResponse } from './empty-response.ts';
import { exemptParagraphBlank } from './exempt-paragraph-blank.ts';
import { exemptParagraphUnknown } from './exempt-paragraph-unknown.ts';
import { exemptWithoutPublicInterest } from './exempt-without-public-interest.ts';
import { formerName } from './former-name.ts';
import { futureDatePast } from './future-date-past.ts';
import { hardToRead } from './hard-to-read.ts';
import { healthReportIncomplete } from './health-report-incomplete.ts';
import { howeverWithoutComma } from './however-without-comma.ts';
import { exemptWordsRepeated } from './exempt-words-repeated.ts';
import { headingInCapitals } from './heading-in-capitals.ts';
import { homeAddress } from './home-address.ts';
import { impossibleDate } from './impossible-date.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { irregularLabel } from './irregular-label.ts';
import { itemBrokenByPage } from './item-broken-by-page.ts';
import { itsWithApostrophe } from './its-with-apostrophe.ts';
import { itsWithoutApostrophe } from './its-without-apostrophe.ts';
import { leadMemberInExecutive } from './lead-member-in-executive.ts';
import { leadMemberIsPortfolioHolder } from './lead-member-is-portfolio-holder.ts';
import { letterSpacedWord } from './letter-spaced-word.ts';
import { ligatureLetters } from './ligature-letters.ts';
import { linkLeadsNowhere } from './link-leads-nowhere.ts';
import { listSplitInTwo } from './list-split-in-two.ts';
import { longParagraph } from './long-paragraph.ts';
import { longSentence } from './long-sentence.ts';
import { longPoint } from './long-point.ts';
import { lookAlikeLetters } from './look-alike-letters.ts';
import { lostHyphen } from './lost-hyphen.ts';
import { malformedMoney } from './malformed-money.ts';
import { manyRecommendations } from './many-recommendations.ts';
import { meetingDateDisagrees } from './meeting-date-disagrees.ts';
import { meetingOnClosedDay } from './meeting-on-closed-day.ts';
import { misdecodedCharacters } from './misdecoded-characters.ts';
import { mismatchedQuotationMarks } from './mismatched-quotation-marks.ts';
import { missingApostrophe } from './missing-apostrophe.ts';
import { misspeltWord } from './misspelt-word.ts';
import { mixedAgreement } from './mixed-agreement.ts';
import { mixedCapitals } from './mixed-capitals.ts';
import { missingSpace } from './missing-space.ts';
import { misspeltWord } from './misspelt-word.ts';
import { mixedYearStyles } from './mixed-year-styles.ts';
import { noRecommendation } from './no-recommendation.ts';
import { numberWithoutComma } from './number-without-comma.ts';
import { numericDate } from './numeric-date.ts';
import { ownerIsAPerson } from './owner-is-a-person.ts';
import { ownerNotInRegister } from './owner-not-in-register.ts';
import { partsDoNotAddUp } from './parts-do-not-add-up.ts';
import { percentageWithoutBase } from './percentage-without-base.ts';
import { percentageWrong } from './percentage-wrong.ts';
import { personInSeveralForms } from './person-in-several-forms.ts';
import { pictureLeftOut } from './picture-left-out.ts';
import { pluralWithApostrophe } from './plural-with-apostrophe.ts';
import { portfolioHolderAsCommitteeMember } from './portfolio-holder-as-committee-member.ts';
import { postInSeveralSpellings } from './post-in-several-spellings.ts';
import { postNotHeld } from './post-not-held.ts';
import { partedWord } from './parted-word.ts';
import { percentageDisagrees } from './percentage-disagrees.ts';
import { pictureLeftOut } from './picture-left-out.ts';
import { pluralWithApostrophe } from './plural-with-apostrophe.ts';
import { privateEmail } from './private-email.ts';
import { privateNumber } from './private-number.ts';
import { publishedTooLate } from './published-too-late.ts';
import { rawHtml } from './raw-html.ts';
import { receivedBeforeMeeting } from './received-before-meeting.ts';
import { receivedLongAfterMeeting } from './received-long-after-meeting.ts';
import { recommendationOutOfReach } from './recommendation-out-of-reach.ts';
import { recommendationWithoutDate } from './recommendation-without-date.ts';
import { recommendationWithoutEvidence } from './recommendation-without-evidence.ts';
import { recommendationWithoutOwner } from './recommendation-without-owner.ts';
import { recommendationWithoutThat } from './recommendation-without-that.ts';
import { refersToPointAbove } from './refers-to-point-above.ts';
import { repeatedItem } from './repeated-item.ts';
import { responseDateDisagrees } from './response-date-disagrees.ts';
import { responseDatePast } from './response-date-past.ts';
import { responseDateTooLate } from './response-date-too-late.ts';
import { responseDutyMisapplied } from './response-duty-misapplied.ts';
import { sectionLetterInBrackets } from './section-letter-in-brackets.ts';
import { semicolonInListOfTwo } from './semicolon-in-list-of-two.ts';
import { shortenedMoney } from './shortened-money.ts';
import { sensitiveDetail } from './sensitive-detail.ts';
import { signOffAsHeading } from './sign-off-as-heading.ts';
import { skippedHeadingLevel } from './skipped-heading-level.ts';
import { smallNumber } from './small-number.ts';
import { spaceBeforeComma } from './space-before-comma.ts';
import { surnameOfTwoMembers } from './surname-of-two-members.ts';
import { templateLeftover } from './template-leftover.ts';
import { twoSubjectsSingularVerb } from './two-subjects-singular-verb.ts';
import { undefinedAbbreviation } from './undefined-abbreviation.ts';
import { unknownCouncillor } from './unknown-councillor.ts';
import { unknownFootnote } from './unknown-footnote.ts';
import { unknownWord } from './unknown-word.ts';
import { totalDisagrees } from './total-disagrees.ts';
import { twoActions } from './two-actions.ts';
import { unknownFootnote } from './unknown-footnote.ts';
import { unquotedNumber } from './unquoted-number.ts';
import { unsafeLink } from './unsafe-link.ts';
import { unusedAbbreviation } from './unused-abbreviation.ts';
import { unusedFootnote } from './unused-footnote.ts';
import { usualFieldMissing } from './usual-field-missing.ts';
import { vagueTime } from './vague-time.ts';
import { weakRecommendation } from './weak-recommendation.ts';
import { webCharacterCode } from './web-character-code.ts';
import { weekdayNotOfDate } from './weekday-not-of-date.ts';
import { wordToAvoid } from './word-to-avoid.ts';
import { workingWordsInTitle } from './working-words-in-title.ts';
import { wrongArticle } from './wrong-article.ts';
import { yearFormsMixed } from './year-forms-mixed.ts';
import { yearPairDisagrees } from './year-pair-disagrees.ts';

/** Every rule, in the order of the alphabet. */
export const rules: readonly Rule[] = [
  abbreviationBeforeExplanation,
  abbreviationExplainedTwice,
  abbreviationPluralMismatch,
  abolishedReferral,
  actOfAnotherYear,
  agentlessAnswer,
  americanSpelling,
  chairInSeveralForms,
  commaSplice,
  confusedWord,
  contraction,
  datePastWhenReceived,
  distributionMissing,
  abbreviatedMoney,
  americanSpelling,
  appendixNotFound,
  appendixWithoutTitle,
  backgroundPapersLeftOut,
  changeWithoutPeriod,
  classifiedReport,
  computerPath,
  danglingReference,
  dateOfBirth,
  doubledFullStop,
  doubledSpace,
  doubledWord,
  droppedWord,
  dueBeforeReceiving,
  emptyResponse,
  exemptParagraphBlank,
  exemptParagraphUnknown,
  exemptWithoutPublicInterest,
  formerName,
  futureDatePast,
  hardToRead,
  healthReportIncomplete,
  howeverWithoutComma,
  exemptWordsRepeated,
  headingInCapitals,
  homeAddress,
  impossibleDate,
  invisibleCharacters,
  irregularLabel,
  itemBrokenByPage,
  itsWithApostrophe,
  itsWithoutApostrophe,
  leadMemberInExecutive,
  leadMemberIsPortfolioHolder,
  letterSpacedWord,
  ligatureLetters,
  linkLeadsNowhere,
  listSplitInTwo,
  longParagraph,
  longSentence,
  longPoint,
  lookAlikeLetters,
  lostHyphen,
  malformedMoney,
  manyRecommendations,
  meetingDateDisagrees,
  meetingOnClosedDay,
  misdecodedCharacters,
  mismatchedQuotationMarks,
  missingApostrophe,
  misspeltWord,
  mixedAgreement,
  mixedCapitals,
  missingSpace,
  misspeltWord,
  mixedYearStyles,
  noRecommendation,
  numberWithoutComma,
  numericDate,
  ownerIsAPerson,
  ownerNotInRegister,
  partsDoNotAddUp,
  percentageWithoutBase,
  percentageWrong,
  personInSeveralForms,
  pictureLeftOut,
  pluralWithApostrophe,
  portfolioHolderAsCommitteeMember,
  postInSeveralSpellings,
  postNotHeld,
  partedWord,
  percentageDisagrees,
  pictureLeftOut,
  pluralWithApostrophe,
  privateEmail,
  privateNumber,
  publishedTooLate,
  rawHtml,
  receivedBeforeMeeting,
  receivedLongAfterMeeting,
  recommendationOutOfReach,
  recommendationWithoutDate,
  recommendationWithoutEvidence,
  recommendationWithoutOwner,
  recommendationWithoutThat,
  refersToPointAbove,
  repeatedItem,
  responseDateDisagrees,
  responseDatePast,
  responseDateTooLate,
  responseDutyMisapplied,
  sectionLetterInBrackets,
  semicolonInListOfTwo,
  shortenedMoney,
  sensitiveDetail,
  signOffAsHeading,
  skippedHeadingLevel,
  smallNumber,
  spaceBeforeComma,
  surnameOfTwoMembers,
  templateLeftover,
  twoSubjectsSingularVerb,
  undefinedAbbreviation,
  unknownCouncillor,
  unknownFootnote,
  unknownWord,
  totalDisagrees,
  twoActions,
  unknownFootnote,
  unquotedNumber,
  unsafeLink,
  unusedAbbreviation,
  unusedFootnote,
  usualFieldMissing,
  vagueTime,
  weakRecommendation,
  webCharacterCode,
  weekdayNotOfDate,
  wordToAvoid,
  workingWordsInTitle,
  wrongArticle,
  yearFormsMixed,
  yearPairDisagrees,
];
