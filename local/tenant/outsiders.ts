/** People outside the municipality whom its staff write to. */
export const outsiders = {
  wikman: { name: 'Johan Wikman', address: 'johan.wikman@tornbergsbygg.example' },
  amir: { name: 'Amir Hosseini', address: 'amir.hosseini@mejl.example' },
  lina: { name: 'Lina Sjöstrand', address: 'lina.sjostrand@mejl.example' },
  rekrytering: { name: 'Rekrytering Norrstads Vård', address: 'rekrytering@norrstadsvard.example' },
  elisabet: { name: 'Elisabet Norman', address: 'elisabet.norman@kajplatsrestaurang.example' },
  utbildning: { name: 'Vuxenutbildningen Lärnavet', address: 'antagning@larnavet.example' },
} as const;

/**
 * Personal contacts, by the person's e-mail address. Outlook gives contacts a recipient type that is wrong:
 * a colleague among them counts as external, an outsider as one's own.
 */
export const personalContacts: Readonly<Record<string, readonly string[]>> = {
  'sara.nyqvist@bjorkstad.example': ['ali.farhadi@bjorkstad.example', outsiders.wikman.address],
};
