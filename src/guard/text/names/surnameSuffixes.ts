import { endingTest } from './endings';

/**
 * Whether the word ends as Swedish and common foreign surnames do. Each ending stands for at least 20 surnames
 * in the statistics of the name table and for next to no ordinary words; three letters must stand before it, for
 * "Ström" and "Berg" themselves are ordinary words.
 */
export const hasSurnameEnding = endingTest(
  'sson én sdotter ström gren kvist qvist quist lund lundh stedt löf lööf berg bergh dahl holm blom lind lindh ' +
    'elius enius inius mann feldt felt roth wall krantz crantz lander bohm ovic evic ski wicz oglu poulos ' +
    'zadeh nejad enko shvili',
  3,
);
