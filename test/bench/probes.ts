/** A sentence and what in it is personal data about somebody; nothing where nobody is concerned. */
export type Probe = { text: string; gold: readonly string[] };

/** A small set to print quality beside speed; invented people, Skatteverket's test numbers. */
export const probes: readonly Probe[] = [
  { text: 'Farid Ansaris personnummer är 19790615-2397.', gold: ['Farid Ansari', '19790615-2397'] },
  { text: 'Pnr 790615 2397 saknas i systemet.', gold: ['790615 2397'] },
  { text: 'Inskannat: 1979O615-2397.', gold: ['1979O615-2397'] },
  { text: 'Klienten har samordningsnummer 840264-2394.', gold: ['840264-2394'] },
  { text: 'Personnummer: 19790615\n-2397', gold: ['19790615\n-2397'] },
  { text: 'Mina uppgifter: 790615-****.', gold: ['790615-****'] },
  { text: 'Ring Gunilla Åkerdal på 070-174 06 35.', gold: ['Gunilla Åkerdal', '070-174 06 35'] },
  { text: 'Deltagaren nås på +46 70 174 06 36.', gold: ['+46 70 174 06 36'] },
  {
    text: 'Amina Osman bor på Kvarngatan 14 B, 999 41 Lindmarka.',
    gold: ['Amina Osman', 'Kvarngatan 14 B, 999 41 Lindmarka'],
  },
  { text: 'Skriv till fatima.alhassan@gmail.example.', gold: ['fatima.alhassan@gmail.example'] },
  { text: 'Utbetalning till hennes konto 8327-9, 934 567 891-3.', gold: ['8327-9, 934 567 891-3'] },
  {
    text: 'Dmitri Volkov är sjukskriven för utmattning.',
    gold: ['Dmitri Volkov', 'sjukskriven', 'utmattning'],
  },
  { text: 'Leyla Haddad har sökt försörjningsstöd.', gold: ['Leyla Haddad', 'försörjningsstöd'] },
  { text: 'Riktlinjen om försörjningsstöd remitteras till nämnden.', gold: [] },
  { text: 'Den som är sjukskriven anmäler det till sin chef.', gold: [] },
  { text: 'Organisationsnummer 559900-4471 och bankgiro 5999-0044.', gold: [] },
  { text: 'Loggen 202411261432 visar ett avbrott.', gold: [] },
  { text: 'Perioden 20240115-0315 är avslutad.', gold: [] },
  { text: 'Björkskolans nya matsal invigs på måndag.', gold: [] },
  { text: 'Faktura 1009884412 med OCR 20417100988 är betald.', gold: [] },
];
