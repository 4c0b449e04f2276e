const lists = {
  /** Words in a greeting that name nobody. */
  nobody:
    'alla allihop igen ni er du team teamet kollegor gruppen fyra tre bada mr mrs ms herr fru ' +
    'dr all everyone colleagues sir madam',
  /**
   * Words in the names of mailboxes that belong to a function and not to a person: where one occurs, the name
   * says nothing about who reads.
   */
  functions:
    'info kontakt bokning order kundtjanst support registrator reception uthyrning faktura ' +
    'ekonomi lokal admin noreply post kansli diarium myndighetsbrevlada anmalan jobb personal ' +
    'hr enhet avdelning mottagning vardcentral kommun kommunen regionen',
  /** Words that people put behind their name in an address. */
  behindNames: 'privat private hemma home mail mejl epost',
  /** Cyrillic and Greek letters, each before the Latin one it looks like (Unicode TR 39, confusables). */
  twins: 'аa сc ԁd еe һh іi јj кk мm нh оo рp ѕs тt уy хx αa οo νv ρp ιi',
};

/** Words and letters that the rules on recipients know, folded; parted by spaces. The build packs them. */
export const recipientLists = () => lists;
