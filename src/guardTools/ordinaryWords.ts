/** Words that are never taken for a name by the table, though some people bear them: they stand everywhere. */
export const NEVER_NAMES =
  'ur grunden man men en ett den det de dem var vi du han hon hen ni om all alla allt van von af av al el ' +
  'le la las los les der di da das del des do dos et ha har era hela vid the to and is it in no nu på ju i ' +
  'o a e s är kan ska vill ut upp ner med mot mer mest många hur vad vem vilka vilket när där här då så som ' +
  'att och eller för från till under över mellan hos utan bara sina sin sitt min mina mitt din dina ditt ' +
  'dess deras vår våra er ert hennes denna detta dessa tidigare enligt efter sedan dock både även inte ' +
  'kanske också redan ännu ja nej jo hej tack bra fin fina good not for you we he she my will can inga ' +
  'ingen inget ens ena ene enda andra första andre tredje två tre fyra fem sex sju åtta nio tio dag dagen ' +
  'dagar år året jul julen påsk påsken våren sommar sommaren höst hösten vinter vintern januari februari ' +
  'mars april maj juni juli augusti september oktober november december måndag tisdag onsdag torsdag fredag ' +
  'lördag söndag sverige norge danmark finland island tyskland england norden europa kina japan indien ' +
  'ryssland frankrike italien spanien polen usa eu fn svensk svenska svenskar svensken norsk dansk tysk ' +
  'rysk ryss finsk rus te ser ge ger ta tar gå går stå får få ny nya stor stora hög lång långa mode tak mål ' +
  'mat fall bil bilen buss tåg flyg bild bilder barn mor far ord kropp skola skolan ute hamna anda antal ' +
  'antar bakar balla banor bud delta dika divers ed eran euron fa faran firar firat galen gilla gift grund ' +
  'halvor handla harm hyra håll håret ideal isen källa köpa kosta kris lada lek leka leta lever lika lita ' +
  'liten lågan makar manar media melodi mentor minus mosa målar måna nerv olja ordna panna pi rad ram rama ' +
  'ramla ranta rasa reda rehab rena ren rik roar sade samma sena set sida sidor skala skyler smita soar ' +
  'storm sula tal talar talat tank tomt tra trend tung unik utom utred valda verk verka vila visa visar ' +
  'visat vindar vy vän ytter åker ställe aktuell allmän avsnitt information kontakt kommun region staten ' +
  'polisen bilaga bilagor mvh hälsning hälsningar vänligen ring svar ämne datum tid plats adress telefon ' +
  'namn nr kl tel obs ps re sv vb fw fwd ang';

/** Names that are also words, places or firms, and so say little alone or first in a sentence. */
export const ORDINARY_WORDS =
  'chelsea washington denver lyon brooklyn liverpool arsenal everton manchester barcelona madrid milano ' +
  'juventus aston villa texas florida nissan göta hamilton reuter bill odd kia napoleon per hans bo björn ' +
  'hagel mia peta max saga inga klara sten my tim tina tom love liv tindra bror ville dag fred lo mark ' +
  'roman finn lucia ben vilja petar ramadan nanny mara lex lavin sid britten kid river cliff tia lila min ' +
  'ale elva vita milda syster armen elen arton valde hanen jan art ask lycka to jude media mindra varg liga ' +
  'bruna si vi ange diesel sky lilla kine fan etta bruk son kris din muslim silver rea queen tung kameran ' +
  'vagn sarin lya vana bas maka live goda inta ned banan mor so uran anta ty frid riva sen ta royal sade ' +
  'mars du tak jod vid ton tra december bilen ge samman delta parker pin minus degen backa cash bland hon ' +
  'kyla rad stan kriti bud mode makar linda britt nova iris ester tilde jack frank urban knut lova lotta ' +
  'meja viola kaj jon åse ros rosa rose osman hala helga jarl adel penny ava flora roma lilja gloria rama ' +
  'edda musa grace nick runa valborg rim lin viking bob sultan tala maxim mitra gull randa lama gärd gill ' +
  'lava kelvin dahlia masa hind islam rand aria lian sol set florin aster ruta jihad daga junior havanna ' +
  'alban ängla samsam anis vira kamel ban donna eldar nisse kobra bana atlas blanka sila hava jade liva ' +
  'ninja merit vanna henna lida meta silke mensur nestor sia tiger shah ram gul leja gro rada don tiara tu ' +
  'german israel älva bita gentiana yen amen dua rida granit putte aura lotus elda sura tuba khan hoa sona ' +
  'era juris jo flor shaker massa peng lyra anka adonis nita viva kader puck svala thai olympia dixie fina ' +
  'vina musse hata paria primus blanche mak svenne kam valkyria master balsam eros gen azalea ladda malla ' +
  'gay alp pärla lalla samba karma azer ansa nalle zen shalom alfa seren nia hiva len gorm lillebror örn ' +
  'pasha rubin lady gitta rimma gärda back sherry lord sheriff same magnolia nirvana azur ambra dona draga ' +
  'alias lira manna iver unna mera nazi kitt slava bala harem tuss stoja gena scilla pippi imam kiwi paris ' +
  'london berlin milan sydney florens verona georgia virginia carolina dakota jordan chad kenya india asia ' +
  'america africa odessa troja vienna lourdes kairo cairo syria malta persia mercedes ford volvo toyota ' +
  'tesla apple google nokia zara lidl disney nobel bibel koran jesus maria kristus gud allah buddha shiva ' +
  'zeus titan sigma beta gamma omega alexa siri karlstad kalmar sala mora tierp gävle vara borås säter ' +
  'glory hope faith joy happy star angel dream beauty princess prince king kung drottning doktor professor ' +
  'baron greve pastor president minister mister miss general major kapten lots amiral konsul rektor pappa ' +
  'mamma farmor mormor farfar morfar bäste kära käre hjalmar holm lund berg brunn sand hav älv ö ön sjö ' +
  'norr söder öster väster syd nord öst väst norra södra östra västra union ex ca san santa sankt saint st ' +
  'super mini maxi extra bonus plus data net web internet radio tv arena forum centrum city park torg ' +
  'center grand hotell hotel bank pub bar café spa gym sport club klubb team crew lag kina kuba korea iran ' +
  'irak libanon palestina jemen oman qatar bahrain dubai kurdistan afghanistan pakistan jerusalem betlehem ' +
  'medina mecka bagdad aleppo gaza somalia etiopien uganda ghana mali nigeria kongo senegal ström malm ' +
  'svärd frisk skog strid stark norrman sund fält lager fröjd kraft häll fast stolt trygg gran seger glad ' +
  'glans hård lång stolpe lans kemi skarp spets music backe skott nöjd träff höjer eld bitar färdig snygg ' +
  'klar krona larm hell block krig land brand glas hjälte flod gräns grön lust tas lampa kopp ikonen ung ' +
  'lax flykt post by knapp kring lätt kalla göras kall delen blick fri rising lock röst kassar front bak ' +
  'förare day lille person båge säker idén dock anger bok svart ljus djup kallas skatt unge ärlig roll plan ' +
  'prins jägare kamp grek fick press lydig foster lugn gård tok springer skön unga binder böcker korn mod ' +
  'pappas sax snabb krok svenske snar skytte marken mix lugnet porter sova råd fransman skär hugg ande ' +
  'ädling ryttare just ok vulkan kanter haj värme allvar brant kasten kala saker kola vrede drar ris höjd ' +
  'schack blom ek falk palm borg strand lind alm sköld fors hall hägg hammar asp blixt källa kling flink ' +
  'lönn hjort brink rask modig klang hurtig grip rapp tapper mörk lejon klint hed kron ceder blad stål bark ' +
  'frost fager rönn granat tjäder svan kämpe dolk vall bagge blank munter kvick gille udd spång uggla hast ' +
  'horn spjut bard bonde kull kock törn gadd sabel brodd vik brun näs beck damm arab gylling graf fall ' +
  'kaplan smed dal bock duman stork stake stare ås drake lärka diamant bal tegel buss holmen bäck dahl ' +
  'rosen järn stjärna hage grill wass webb lake cox liljekvist rosling oxford cambridge wales ireland ' +
  'holland england france french brown white black green young bush rice west north south east church house ' +
  'hill forest lee rock cross page grant bishop baker cook bell fox wolf stone wood woods banks fields ' +
  'rivers ericsson wallenberg saab scania bosch siemens porsche ferrari honda suzuki philips dell nordea ' +
  'skandia bonnier stampen luleå umeå malmö uppsala västerås örebro boden falun solna täby nacka lindesberg ' +
  'varberg stockholm göteborg trosa arvika skövde visby sundsvall sandviken katrineholm norsborg skaraborg ' +
  'heidelberg nürnberg salzburg petersburg strasbourg luxemburg gotland öland dalarna skåne halland småland ' +
  'värmland jämtland lappland norrland svealand götaland amman dublin lissabon bern wien prag riga oslo ' +
  'helsingfors tammerfors tallinn';
