package news.dateline.extract;

import java.util.Set;

/** Words beside names that tell what the name is. */
final class PlaceWords {
  /** Only a place is in, near or outside of something, or downtown. */
  static final Set<String> WHERE =
      Set.of(
          "in", "near", "outside", "around", "throughout", "inside", "across", "downtown", "into", "leaving", "via", "visit", "visited", "visiting", "toward", "towards", "northern", "southern", "eastern", "western", "northeastern", "northwestern", "southeastern", "southwestern", "central", "nearby", "neighboring", "neighbouring", "suburban", "rural", "upstate", "mainland", "occupied", "metropolitan", "à", "nach", "aus", "bei", "en", "dans", "vers", "в", "из", "под", "у", "біля", "до", "naar", "nel", "nella", "presso");

  /** These stand before places, and before others. */
  static final Set<String> WHENCE =
      Set.of(
          "from", "to", "at", "through", "between", "over", "north", "south", "east", "west", "greater", "than", "reach", "reached", "left", "entered", "within", "surrounding", "beyond", "for", "aux", "au", "de", "von", "zu", "da", "на");

  /** Points of the compass and the like before a name. */
  static final Set<String> DIRECTIONS =
      Set.of(
          "downtown", "central", "greater", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "occupied", "mainland", "rural", "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "upstate", "suburban", "metropolitan", "metro", "historic", "old", "inner", "outer", "upper", "lower", "mid", "coastal", "nearby");

  /** What a place has: offices, courts, schools, and the words that begin their names. */
  static final Set<String> INSTITUTIONS =
      Set.of(
          "police", "city", "fire", "department", "dept.", "mayor", "state", "community", "public", "sheriff", "sheriffs", "high", "circuit", "army", "medical", "board", "democratic", "democrat", "democrats", "republican", "republicans", "volunteer", "chamber", "jail", "area", "middle", "court", "foreign", "fair", "fairgrounds", "district", "water", "museum", "house", "governor", "gov.", "gov", "national", "hospital", "attorney", "regional", "superior", "municipal", "metropolitan", "international", "council", "arts", "environmental", "interior", "genealogy", "historical", "lottery", "coroner", "commissioners", "commissioner", "commission", "school", "schools", "detention", "selectman", "selectmen", "common", "supreme", "emergency", "association", "zoo", "turnpike", "veterans", "town", "township", "village", "citizens", "civic", "health", "college", "county", "parish", "borough", "university", "independent", "unified", "elementary", "junior", "senior", "senate", "senator", "sen.", "rep.", "representative", "legislature", "general", "assembly", "parliament", "president", "prime", "minister", "ministry", "embassy", "consulate", "ambassador", "government", "defence", "defense", "finance", "navy", "air", "coast", "border", "military", "marine", "marines", "secretary", "deputy", "vice", "chancellor", "premier", "king", "queen", "prince", "princess", "crown", "transport", "transit", "justice", "first", "lawmakers", "airport", "port", "harbor", "library", "planning", "zoning", "economic", "development", "utilities", "electric", "power", "park", "parks", "recreation", "tourism", "visitors", "convention", "church", "cathedral", "diocese", "archdiocese", "stadium", "arena", "center", "centre", "theatre", "theater", "symphony", "festival", "marathon", "administrator", "judge", "prosecutor", "solicitor", "clerk", "auditor", "treasurer", "administration", "office", "bureau", "agency", "authority", "institute", "academy", "ems", "swat", "crime", "animal", "humane", "family", "youth", "ymca", "rotary", "lions", "kiwanis", "farmers", "prison", "correctional", "juvenile", "probate", "magistrate", "metro", "suburbs", "division", "dam", "lake", "reservoir", "summit", "accord", "agreement", "treaty", "stock", "exchange", "olympics", "games", "rep", "sen", "red", "federal", "central", "northern", "southern", "eastern", "western", "intermediate", "consolidated", "local", "housing", "building", "highway", "road", "street", "homeowners", "business", "industrial", "technical", "career", "baptist", "methodist", "lutheran", "catholic", "presbyterian", "christian", "memorial", "county's", "daily", "hall", "census", "constitution", "bishop", "archbishop", "councilman", "councilwoman", "alderman", "trustee", "trustees", "supervisor", "supervisors", "superintendent", "patrol", "troopers", "guard", "treasury", "congress", "congressman", "congresswoman", "delegate", "speaker", "attorneys", "bar");

  /** Ways and squares, which are named after other places. */
  static final Set<String> WAYS =
      Set.of(
          "street", "st.", "st", "road", "rd.", "rd", "avenue", "ave.", "ave", "drive", "dr.", "lane", "ln.", "boulevard", "blvd.", "blvd", "highway", "hwy.", "pike", "parkway", "circle", "court", "place", "terrace", "square", "route", "bridge", "bypass", "turnpike", "trail", "way", "expressway", "freeway");

  /** Firms, teams and papers, which bear a place's name without being about it. */
  static final Set<String> FIRMS =
      Set.of(
          "inc.", "inc", "corp.", "corp", "co.", "company", "llc", "ltd.", "ltd", "plc", "airlines", "airways", "bank", "bancorp", "financial", "insurance", "motor", "motors", "records", "pictures", "studios", "entertainment", "brewing", "steel", "oil", "gas", "energy", "capital", "partners", "holdings", "group", "industries", "systems", "technologies", "post", "times", "herald", "tribune", "gazette", "journal", "news", "press", "star", "sun", "globe", "dispatch", "register", "chronicle", "observer", "sentinel", "courier", "examiner", "review", "magazine", "united", "fc", "yankees", "giants", "mets", "lakers", "cowboys", "braves", "hawks", "falcons", "bulls", "bears", "cubs", "sox", "packers", "vikings", "bulldogs", "tigers", "eagles", "rangers", "dodgers");

  /** Titles that make the next name a person's. */
  static final Set<String> TITLES =
      Set.of(
          "mr.", "mrs.", "ms.", "mr", "mrs", "ms", "dr.", "dr", "miss", "sir", "lady", "lord", "dame", "rev.", "reverend", "pastor", "father", "sister", "judge", "justice", "sgt.", "sgt", "sergeant", "lt.", "lieutenant", "capt.", "capt", "captain", "col.", "colonel", "gen.", "maj.", "major", "cpl.", "officer", "detective", "deputy", "chief", "sheriff", "trooper", "coach", "professor", "prof.", "president", "senator", "sen.", "rep.", "representative", "congressman", "congresswoman", "gov.", "governor", "mayor", "councilman", "councilwoman", "commissioner", "attorney", "secretary", "prince", "princess", "king", "queen", "pope", "saint", "uncle", "aunt", "private", "pvt.", "principal", "superintendent", "director", "chairman", "actor", "actress", "singer", "author", "quarterback", "defendant", "lawyer", "sens.", "reps.", "minister", "spokesman", "spokeswoman", "candidate", "rapper");

  private PlaceWords() {}
}
