const lists = {
  notNames:
    'post daily galleri washington huddinge marieberg lady betis chelsea denver juventus villa everton arsenal reuters texas florida milano barcelona madrid ' +
    'liverpool manchester göta times dow jones saint rio grande indien kina of in for league united ' +
    'man men en ett den det de dem var vi du han hon hen ni jag mig dig oss er sig lex kommittén ' +
    'idén allén om all alla allt med mot mer mest många hur vad vem vilka vilken vilket när där här ' +
    'då nu så som att och eller för från till under över mellan hos utan bara sina sin sitt min mina ' +
    'mitt din dina ditt dess deras vår våra ert era hennes denna detta dessa tidigare enligt efter ' +
    'sedan dock både även inte kanske också redan ännu ja nej jo hej hejsan tack bra god goda kan ' +
    'ska skall vill har är blir får måste bör ut upp ner av vid på trots medan eftersom innan varför ' +
    'genom kring inför utöver förutom samt sa sade säger menar tycker skriver berättar kontakta ring ' +
    'fråga be träffa möte samtal kopia angående gällande ang re sv vb fw fwd ämne datum tid plats ' +
    'adress telefon tel mobil namn förnamn efternamn personnummer pnr mvh hälsning hälsningar ' +
    'vänligen svar bilaga obs ps kl nr sid cc bcc måndag tisdag onsdag torsdag fredag lördag söndag ' +
    'januari februari mars april maj juni juli augusti september oktober november december jul påsk ' +
    'midsommar sverige norge danmark finland island tyskland england frankrike spanien italien polen ' +
    'ryssland japan usa europa norden ukraina turkiet grekland iran irak syrien afghanistan somalia ' +
    'eritrea etiopien kommun kommunen region regionen staten polisen socialtjänsten ' +
    'försäkringskassan arbetsförmedlingen skatteverket migrationsverket regeringen riksdagen ' +
    'kommunal sveriges svenska svensk norra södra östra västra stora lilla nya gamla stockholm ' +
    'göteborg malmö helsingborg vänersborg varberg lindesberg katrineholm ängelholm laholm ' +
    'hässleholm flemingsberg kungsberg nynäshamn sölvesborg gripsholm södermalm norrmalm kungsholmen ' +
    'kungsholm liljeholmen hi dear best kind regards thanks yours sincerely from to subject sent ' +
    'date tidning tidningen nyheter nyheterna news radio arena forum centrum hotell museum ' +
    'municipality manager engineer office the and city',
  particles:
    'von af van de la del della der den di da das dos du le ter ten zu bin ibn bint ben abu el al ul',
  openingParticles: 'von af van bin ibn abu al el',
  personBefore:
    'hej hejsan tjena herr fru fröken frk hr dr prof don kusin kusinen granne grannen vän vännen ' +
    'väninna väninnan kompis kompisen klient klienten klientens brukare brukaren patient patienten ' +
    'elev eleven barn barnet barnen son sonen sonens sonson dotter dottern dotterns mamma mamman ' +
    'mammas pappa pappan pappas mor modern far fadern bror brodern bröderna syster systern syskonen ' +
    'systrarna make maken maka makan hustru hustrun frun man sambo sambon exman exmaken mormor ' +
    'morfar farmor farfar faster moster farbror morbror barnbarnet kollega kollegan kollegorna paret ' +
    'familjen flickan pojken tjejen killen kvinnan mannen heter hette namn namnet kallad kallas född ' +
    'president presidenten kung kungen drottning drottningen biskop biskopen kapten kaptenen doktor ' +
    'doktorn professor professorn docent docenten advokat rektor rektorn chef coach coachen vd årige ' +
    'åriga åring åringen',
  personNounEndings:
    'chef chefen minister ministern ledare sekreterare tränare ordförande ordföranden skötare ' +
    'sköterska sköterskan läkare lärare pedagog pedagogen mästare spelare forskare författare ' +
    'konstnär ombudsman mannen kvinnan åklagare direktör president handläggare konsult utredare ' +
    'assistent ist isten arinna arinnan talesman talesperson analytiker analytikern politiker ' +
    'politikern ekonom ekonomen rådet råd målvakten redaktör producent fotograf fotografen aren ären ' +
    'ören enten',
  speech:
    'säger sa sade menar tycker anser berättar skriver förklarar tror konstaterar hävdar svarar ' +
    'frågar undrar påpekar uppger tillägger fortsätter kommenterar hälsar skrev svarade förklarade ' +
    'berättade menade betonar ringde mejlade',
  thingBefore:
    'i delstaten operation staden byn orten kommunen området filmen boken gruppen klubben laget företaget bolaget ' +
    'tidningen nyhetsbyrån organisationen partiet hotellet restaurangen skolan förskolan sjön ön ' +
    'centrala norra södra östra västra',
  namesakeBefore:
    'lex sankt sankta st san santa villa café restaurang hotell hotel stiftelsen firma firman åkeri ' +
    'ik if fc bk sk aik gif lilla stora',
  firmAfter:
    'ab hb kb group holding bygg förlag transport transporter konsult fastigheter invest bank & ' +
    'advokatbyrå advokatbyrån inc ltd gmbh',
  placeAfter:
    'musikklasser stipendiefond domkyrka gata torg gränd stig allé kyrka församling gymnasium universitet stiftelse sjukhus museum ' +
    'förlag',
  roadAfter: 'väg plats backe park skola gård',
  thingEndings:
    'börsen index indexet gatan gata vägen väg torget gränd gränden stigen allén platsen plan planen ' +
    'skolan skola gymnasiet kyrkan kyrka gården hemmet parken bron staden stad köping hamn hamnen ' +
    'sjön kommun kommunen verket myndigheten styrelsen nämnden kassan förbundet partiet föreningen ' +
    'bladet tidningen posten nytt radion banken gruppen laget ligan rådet institutet huset ' +
    'universitetet museet teatern operan ministeriet departementet centralen centret akademin ' +
    'inspektionen kommissionen domstolen rätten länet landet tinget öarna stationen terminalen ' +
    'fonden priset',
};

/**
 * Words that tell what a word with a capital is, by what stands beside it; parted by spaces. The build packs them.
 */
export const contextLists = () => lists;
