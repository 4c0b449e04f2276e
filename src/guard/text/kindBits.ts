/**
 * What a word tells by itself, as bits: a word may tell several things. Those with `WEAK` also occur where nobody
 * is meant.
 */

/** Points at somebody private: "hon". */
export const PERSON = 1;
/** May, or stands for its kind: "barnet", "klienten". */
export const SOMEBODY = 2;
/** Mine or yours. */
export const OWN = 4;
/** A title at work. */
export const ROLE = 8;
/** An organisation, or what belongs to one. */
export const WORK = 16;
/** Makes a sentence speak of what applies in general. */
export const RULE = 32;
/** The same, where it begins a condition: "om", "när". */
export const CONDITION = 64;
/** Announces a private dwelling. */
export const HOME = 128;
/** Somebody near: "mamma". */
export const RELATIVE = 256;
export const HEALTH = 512;
export const WEAK_HEALTH = 1024;
export const BENEFIT = 2048;
export const WEAK_BENEFIT = 4096;
export const CV = 8192;
export const GRADES = 16384;
export const CERTIFICATE = 32768;
/** Labels of numbers: of a person, of nobody, of telephones, accounts, cases, files and reserve numbers. */
export const IDENTITY = 65536;
export const OTHER = 131072;
export const PHONE = 262144;
export const ACCOUNT = 524288;
export const CASE = 1048576;
export const FILE = 2097152;
export const RESERVE = 4194304;
/** "Hej"; "hälsningar". */
export const GREETING = 8388608;
export const CLOSING = 16777216;
/** Says that a name is made up. */
export const EXAMPLE = 33554432;

export const STRONG = HEALTH | BENEFIT;
export const WEAK = WEAK_HEALTH | WEAK_BENEFIT;
export const DOCUMENT = CV | GRADES | CERTIFICATE;
export const CIRCUMSTANCE = STRONG | WEAK | DOCUMENT;
export const LABEL = IDENTITY | OTHER | PHONE | ACCOUNT | CASE | FILE | RESERVE;
