/** A stop of the tour: who one is there, where, and what to do. */
export type Stop = { person: string; room: 'outlook' | 'teams' | 'sharepoint'; sentence: string };

export const roomNames = { outlook: 'Outlook', teams: 'Teams', sharepoint: 'SharePoint' } as const;

/** The golden case: an application with CV and grades is forwarded, and the second Johan is an outsider. */
export const stops: readonly Stop[] = [
  {
    person: 'Sara Nyqvist',
    room: 'outlook',
    sentence:
      'Öppna Amir Hosseinis ansökan och välj Vidarebefordra. Skriv Johan i Till-fältet och välj Johan Wikman, som inte är din chef.',
  },
  {
    person: 'Sara Nyqvist',
    room: 'outlook',
    sentence:
      'Tryck på Skicka. Innan något lämnar kommunen får du veta vem som är fel och vad som följer med. Skicka ändå den här gången.',
  },
  {
    person: 'Sara Nyqvist',
    room: 'outlook',
    sentence: 'Öppna mejlet under Skickat och välj Rapportera händelse. Det mesta är redan ifyllt.',
  },
  {
    person: 'Lars Öberg',
    room: 'teams',
    sentence: 'Rapporten väntar som ett kort. Skriv ett diarienummer och välj Diarieför.',
  },
  {
    person: 'Karin Dahl',
    room: 'teams',
    sentence: 'Läs vad som hände. Skriv ett skäl, välj Tomas Berglind som utredare och välj Inled utredning.',
  },
  {
    person: 'Tomas Berglind',
    room: 'teams',
    sentence: 'Välj utfall, skriv skälen och välj Lämna förslag.',
  },
  {
    person: 'Mona Ek',
    room: 'teams',
    sentence: 'Välj Godkänn förslaget, eller Lämna tillbaka med ett skäl.',
  },
  {
    person: 'Tomas Berglind',
    room: 'sharepoint',
    sentence:
      'Ärendet står i listan Ärenden. I Händelser finns varje steg, med en kontrollsumma som avslöjar om något ändras i efterhand.',
  },
];
