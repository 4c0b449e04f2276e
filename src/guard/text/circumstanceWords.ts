import { BENEFIT, CERTIFICATE, CV, GRADES, HEALTH, WEAK_BENEFIT, WEAK_HEALTH } from './kindBits';
import type { WordList } from './wordKinds';

const lists: readonly WordList[] = [
  [
    HEALTH,
    'autis asperger bipolar schizo psykotisk depressi deprimerad -angest panika paniks posttraum ' +
      'utmattnings utbrand anorex bulimi atstorning sjalvmord sjalvskad suicid tvangss dyslexi ' +
      'sprakstorning utvecklingsstorning -funktionsneds -funktionshind -horselneds -synneds demens ' +
      'alzheimer hallucin diabet epilep -cancer -tumor metasta leukemi stroke hjarn -infarkt ' +
      'hjartsvikt hjartf astma reumat artros artrit -fibromyalg diskbrack -fraktur benbrott ' +
      '-operation -operera amputer forlamad parkinson -cirros hepatit ryggskott lassvar skrivsvar ' +
      'njursvikt dialys -transplant migran -forlossning -gravid missfall abort -skrapsar -blamarke ' +
      'svull trycksar liggsar stomi inkontinen rullst rullator lung sepsis -covid stralbehand ' +
      'litium sertralin -citalopram olanzapin quetiapin risperidon concerta ritalin elvanse ' +
      'oxikodon oxyn oxyc celiaki morfin tramadol alvedon metadon oxazepam sobril insulin metformin ' +
      'waran kortison antidepress antibiotika sjukskriv sjukint lakarint lakarut sjukjournal ' +
      'arbetsofor psykiatri avgiftning behandlingshem neuropsyk cellgift palliativ -missbruk ' +
      'alkoholber spelber drogber beroendem beroendev alkoholis amfetamin heroin kokain cannabis ' +
      'opioid drogtest drogfri overdos berusad spelproblem aterfall -misshand valdtakt valdtag ' +
      'hedersv hedersf vanvard diagnosed surgery wheelchair pregnan disabil',
    'adhd add psykos psykosen ptsd ocd kol hiv aids bup lpt lrv slagen ramlat ramlade ramlar',
  ],
  [
    WEAK_HEALTH,
    'diagnos sjuk -sjukdom insjukn ohals symptom symtom -smartor varker -allergi medicin ' +
      'lakemedel -vardas vardad lakar akuten ambulans psykisk yrsel fallskad skadad minnesp minnesm ' +
      'horsel synskad stressad -trauma somn valdsam blod feber krak aptit rehab fysioterap habilit ' +
      'nedsatt arbetsformag arbetstran alkohol drog narkotika knark sjalvkans dodsfall njurp hjartp ' +
      'ryggp handikap -besvar protes tandvard specialkost remiss dosett sprut ',
    '-smarta vark behandlats behandlades hotad hotat mar madde sover vald valdet slar vager ' +
      'dricker clinic ',
  ],
  [
    BENEFIT,
    '-forsorjningsst socialbidrag habiliteringsers -bistand aktivitetsst aktivitetsers sjukers ' +
      'sjukpenning assistansers omvardnadsb vardbidr bostadsbi bostadstil underhallsst underhallsb ' +
      'lonebidr nystartsj a-kass arbetsloshetsers hemtjanst trygghetsl hemsjukv korttids vaxelvard ' +
      'avlastning gruppbo boendest serviceboend aldreboend ledsagar fardtjanst familjehem ' +
      'kontaktfam omhandert stodboend barnavard orosanm familjebeh familjerad kvinnojour ' +
      'kontaktforb besoksforb hemlos bostadslos vrak avhys hyressk skuldsan skuldsatt utmatn ' +
      'inkasso betalningsanm forvaltarsk godmanskap aterkrav misstankt journalant anhallen haktad ' +
      'kriminell sarskol atgardsprogram asylsok uppehallst allowance ',
    'lss lvu lvm hvb skyddat',
  ],
  [
    WEAK_BENEFIT,
    'bidrag ersattning avslag avslog bevilja arbetslos skulder socialen polisanm umgang skilsm ' +
      'barnbidr foraldrap overklag genomforandepl placer insats franvaro krankning',
    'vardnad vardnaden socialtjansten utreds dusch larm domd',
  ],
  [CV, 'curriculum meritfort arbetslivserf', 'cv'],
  [GRADES, 'betyg slutbetyg gymnasiebetyg terminsbetyg examensbevis transcript kursintyg', ''],
  [
    CERTIFICATE,
    'anstallningsintyg tjanstgoringsi arbetsgivarint arbetsbetyg belastningsreg forarbevis',
    'intyg',
  ],
];

/**
 * Words for health, for social circumstances and for personal documents. Drawn up from the headings of ICD-10-SE,
 * the names of common drugs and the laws on social services (SoL, LSS, LVU, LVM) and social insurance (SFB).
 */
export const circumstanceWords = () => lists;
