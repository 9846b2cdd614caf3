import type { Rule } from '../rule.ts';
import { doubledFullStop } from './doubled-full-stop.ts';
import { doubledWord } from './doubled-word.ts';
import { dueBeforeReceiving } from './due-before-receiving.ts';
import { impossibleDate } from './impossible-date.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { itemBrokenByPage } from './item-broken-by-page.ts';
import { itsWithApostrophe } from './its-with-apostrophe.ts';
import { leadMemberIsPortfolioHolder } from './lead-member-is-portfolio-holder.ts';
import { linkLeadsNowhere } from './link-leads-nowhere.ts';
import { listSplitInTwo } from './list-split-in-two.ts';
import { lookAlikeLetters } from './look-alike-letters.ts';
import { meetingDateDisagrees } from './meeting-date-disagrees.ts';
import { misdecodedCharacters } from './misdecoded-characters.ts';
import { noRecommendation } from './no-recommendation.ts';
import { numericDate } from './numeric-date.ts';
import { pictureLeftOut } from './picture-left-out.ts';
import { pluralWithApostrophe } from './plural-with-apostrophe.ts';
import { rawHtml } from './raw-html.ts';
import { receivedBeforeMeeting } from './received-before-meeting.ts';
import { recommendationWithoutDate } from './recommendation-without-date.ts';
import { recommendationWithoutOwner } from './recommendation-without-owner.ts';
import { recommendationWithoutThat } from './recommendation-without-that.ts';
import { unknownFootnote } from './unknown-footnote.ts';
import { unsafeLink } from './unsafe-link.ts';
import { unusedFootnote } from './unused-footnote.ts';
import { weekdayNotOfDate } from './weekday-not-of-date.ts';
import { wrongArticle } from './wrong-article.ts';

/** Every rule, in the order of the alphabet. */
export const rules: readonly Rule[] = [
  doubledFullStop,
  doubledWord,
  dueBeforeReceiving,
  impossibleDate,
  invisibleCharacters,
  itemBrokenByPage,
  itsWithApostrophe,
  leadMemberIsPortfolioHolder,
  linkLeadsNowhere,
  listSplitInTwo,
  lookAlikeLetters,
  meetingDateDisagrees,
  misdecodedCharacters,
  noRecommendation,
  numericDate,
  pictureLeftOut,
  pluralWithApostrophe,
  rawHtml,
  receivedBeforeMeeting,
  recommendationWithoutDate,
  recommendationWithoutOwner,
  recommendationWithoutThat,
  unknownFootnote,
  unsafeLink,
  unusedFootnote,
  weekdayNotOfDate,
  wrongArticle,
];
