extension SentenceWordList {
  /// Every word the segmenter knows with its traits, in lower case. A word listed twice has both sets of traits.
  static let known: [(words: String, traits: Traits)] = [
    // Ranks, offices and forms of address; a name follows.
    (
      """
      gen gens lt lts col cols maj capt capts cpt sgt sgts cpl pvt pfc spc adm adms radm vadm cmdr cdr lcdr ltc ltjg bgen mgen \
      ens brig flt sqn wg wo cwo msgt ssgt tsgt smsgt cmsgt amn mr mrs ms mx dr drs messrs mme mlle prof profs rev revs hon \
      pres sen sens rep reps gov govs amb supt insp det msgr fr atty asst assoc dep ald sec min ste chas wm geo jos thos fmr
      """, [.title, .capitalised]
    ),
    // Something always follows.
    ("vs approx resp viz ie eg cf incl", .neverEnds),
    // Companies, family names' ends, streets, and others that can close a sentence.
    (
      """
      inc ltd co corp bros llc plc jr sr esq al st ave blvd rd hwy pkwy dept misc illus univ assn natl intl govt gvt bldg cal \
      mm cm km kg lb lbs oz ft mt yd yds hr hrs min mins sec secs sq cu mfg mfr ret tel
      """, .mayEnd
    ),
    // Units and words that read as plain English when a sentence ends in them.
    (
      "inf div regt bde bn dist ct jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun",
      [.mayEnd, .capitalised]
    ),
    (
      """
      ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore pa \
      penn tenn tex vt va wash wis wisc wyo ont que alta sask
      """, [.mayEnd, .capitalised]
    ),
    ("no nos p pp vol vols fig figs ch chap art arts para paras sect ca op app ref pop pt pts ser ed eds nr", .beforeNumber),
    (
      """
      the a an this that these those it its he his she her they their we our you your i in on at by for from with after before \
      when while if as although though but and or so yet however meanwhile also there here what who whom whose why how where \
      which is are was were did do does can could should would might must has have had not no nor many most all both several \
      since because once now then thus earlier later during despite until even such some any each every another other others \
      instead still perhaps maybe please let lets nobody nothing everyone someone something anyone one two three according \
      asked among through without within unlike whether about around besides officials police additionally moreover \
      nevertheless nonetheless therefore finally recently currently previously further furthermore unfortunately indeed click \
      see ever never just only my me us him them to of
      """, .starter
    ),
    (
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september \
      october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec \
      et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc cet eet msk ist jst kst eastern central mountain pacific local \
      moscow zulu
      """, .followsTime
    ),
    // Small words that headlines capitalise too.
    (
      """
      a an the to of in on at by for from with after before as and or but if is are was were has have had do does did can \
      could should would must not no over under into its it their his her who what why how when where about amid officials \
      police
      """, .linking
    ),
    ("at by around about until till before after from since near towards on", .beforeTime),
  ]
}
