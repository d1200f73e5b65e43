package dev.blueline.decompose.words;

import java.util.Set;

/**
 * Good English words that are near to words of commands and of our samples, and so would be taken
 * for misspelt ones: "close the nav" clones nothing. Found by holding a dictionary of English
 * against {@link Vocabulary}; one word more may be added anywhere.
 */
final class EnglishWords {
  private static final String WORDS =
      """
      aback abnormal abode abort abounded abounding accented accept accident accounted adding
      addressed addressee addresses adds adjusted adjusts adoption adoptions adorning advisable
      aerospace afield afterlives ahead aide ails ales alien alight alighted alignments aligns alive
      alone along altar alters amenable amounted amply analysis analytical anew anthem apter aptly
      aquamarines aria arid arise arrow ascent asleep aspiring assignment attacking auction auctions
      authored avenging aviation awaiting awake awarding azures babe back backings backlog backspace
      backtracking bade baggiest bags bailing bails baiting balded balder baldness bale bales balk
      balled balling band bands bank banked banker bankers banned bans banter banters barb barbs
      bard bards bares barge baring barks barn barns barred barring based baseline baser bases bash
      bask bass basses baste batch bath bats baying bays beach bead beading beam bear bearding bears
      beating became becoming befriend beheading beholder belated belittle bell belling bellow
      bellows bellying bender berries beverage bicker bids bile billions billowing bind binds bite
      bits blackbirds blackhead blacklist blacklists blackout blacks blacktop blast bleating
      bleeding blending blight blighted blinks blooded bloody blow blown bluebirds blued blueprint
      bluer blues boar boarders boarding boars boded boggle boiling bolted bombings bonded bone bony
      bookends booms boons boors boos boosters booth booths boots bordered borderline borderlines
      borders bore boring botch bother bottomed bottoms boulder boulders bounded bounding bout
      bowlder bowlders boxcar boy bra braid braids brain braise brandies brandish bras brash brawn
      bray breading breaking bred breeding bricking bridling bright brightened brightens brightest
      brightly brine brings briny brittler broadened broadens broadest brocaded brocades brooking
      brooks broth brow browner browns brows buck budge bugged bugger buggiest building bull bulling
      bullying bunk buoy burn burring bury bust busy buttocks buttoned cabled cables cabs cad
      caddying cage calf calk calked caller calls callus callused calm calmed calve came camp
      campaigned campaigner campaigners camps canceled cane cankered cans canter cantered cap
      capacity cape caper capes capitalism capitalist capitalists capitalizes capitals captioned
      captions car cared cares carolled carp carps cars carts cased cases cash cask casket caste cat
      catch cater cats cause caused caution cautions caws cease cede cell censored censured centers
      centrally changed changes channeled chant chants chaps chapt char charge chariots charms chars
      charters chase chat chats cheat cheating cherries chick chicks chidden chide chilling chin
      chipping chlorine chocolates choosier chop choppy chose chosen chow chroming cider cindered
      citations cite clack clacks clamp clams clan clans claps clashes clasps classics clauses claws
      cleaning cleanses clearing cleaving cleft clime clink clinks clocks clog clones close clove
      clucks coal coaled cocks codded coding coffers coke coking colder coldness collected
      collections collector colon colonize colonized colonizes colons coloreds coloring combing
      commuted component composition concealed conceals conducted conducts cone confections
      confirmed conform conforms congeal congeals connections connector cons consent consents
      constant contacted contained contains contempt contend contends contented contest contests
      context contexts continent contract contracts contrast convent convents cooing cooks
      coordinated coordinates coordinator cop cope coping cops copyright copyrighted corals cording
      cords core coring cornea corneas corned cornered cornet cornets cornier corning cornmeal
      coroner coroners corral corrals correcting correlations corruptions countered counters county
      couriers cove coverage coward cowards cower cowing coy cozy cracking crackling craft cram
      cranked crash crass crassest cratered creaking creaming crease creasing created creates
      creating creative creature creatures cremate cremated cremates crimsoned crimsons crow cull
      culled cups curd curds customary cuter czar dabs dad dads daft dais dame damp dams dank danker
      darkened darkens darn database dawn daylight days daze dead deader deadline deadlines deal
      dearly dears debating decease deceased deceases deck declaration decorating decorations
      decorative decorator decreased decreases deduce deed deem deeps deer defer deference deflated
      deft delegate deleted deletes delicate delights delivered deplete depleted depletes deport
      deportation deports descriptive descriptor descriptors desktop desolation despot detonation
      dialogue dill dime dimes dine dines dips disables disarmed disk displace displayed displays
      distributed distributes distributor dive dives divide divided dividend dividends divides
      diviner divisible divisors docks doming don dopy dote doubled doubles doubly dour down
      downright drain dread dreading dreaming drift drilling drip droop droops dropout drops
      drowsier drugged drys dull dumber duplicated duplicates duplicity dusk ears ease east eater
      eating eave edict edits eery eighteen eighths eights eighty ejection ejections election
      elections elements elevenths embers emit empress enabled enables encumber enlarged enlarges
      enlighten enormously entered entitles enviable eras erased eraser erases erection erections
      essaying estate etch etchings ether ever everybody everyday everyone everywhere excepted
      excepts excerpt excerpts exchanged exchanges exhort exit expanded expands expend expert
      expires exported exporter exposition expressed expresses expressly extended extends extent
      extort fable fables faction factions fails failures fainting fair falter fame famed fate
      fatter fears feasting feathers fee fell fellow fend fended fender fern fetter fictions fiddle
      fiend fiends fifths fifty fighter fighters filed filled filler fillet filling fills filly
      filth finale finally finals find fines fire fireplace firs firsts fissures fists fits fives
      fixtures fizzle flattest flee flicks flight flightier flog floods flower flue flurries folded
      folds fond fondness fonts food fooled fools foot footed foots footwear fording fords forecast
      foregrounded foregrounds foremost fores forestall forested forestry forests forget forgive
      formal fort forth fortifications forwards foster fosters founded founding foundling fount
      fourths fraction fractions fracture fractures frail franked fray freaking freest freeze
      freighter freights fried friended fright frighten frightens frill fro frog front frown
      furriest fuse gable gables gage gags gain gale gales gall galled game gamed gaps gasket gate
      gave gay gays gears geld gelt gender gent genus gets gibe gild gill gist given gives glass
      glasses gleaming gleaning glimmer glimmers glower glum gluttons goad god golds golf gone gong
      goods gore gout gown grab grade graft grain gram grands granny grassy grate gravel gravy grays
      greasing greedy greenback grew greys grids grilling grim grin grind grip grit ground grounded
      grounding groundless growl grown grows gull gush hack hags hails hair hale hales halo halt
      halter halved halves hams hand harbor hardline hark harrow hart harts hasten hatch hate hating
      hats hatting haying hays head headfirst headier headland headlands headlight headlined
      headlong headquarter headrest heal healer healers healing heap heaping hearing hearings hears
      heat heaters heating heavenly heaving heed heeding heightened heightens heir heirs held hell
      helpings hemp heralding herbs herding herds heretical heroin heron herons herrings hick hid
      hided hides hind hint hipping hips histories hither hits hives hoarders hoarding hocks holder
      homing hone hones hoods hooks hoot hooter hording horizontals hose host hothead hounded
      hounding hour hove hue huger hugged hugs hull hush ikon ikons imaged imagines impassive
      imposition imprinted inaction inaner incite incoming increased increases indifference
      indivisible inert infer inference infield infields informal insect insecurity inserted inserts
      insider insiders insides instill intake inter intern invert invincible invisibility invisibly
      involves ion ions irate iron irons irregular italicizes jack jails jars jays jell journals
      journeyed jugged keep kelp khakis kid killing killings kin kindred kinks kite kits kneading
      knew knickers knight knit know laces lack lade lading lags laid lain lair lame lamed lamer
      lamest lance land lanes lap lapel lapels laps lards larges lark laser lash lass lasses lasts
      latch late latent later lather latter laughter lavenders laxer laxest layer laying lays leach
      lead leaders leafing leaguing leaking leaning leaping learning lease leashing leasing least
      leaving leek lefter lefts legged legion lending lent lept lest letdown lets lettered
      letterhead letters leveling leverage levering libel libels lice licks lie lies life lifts
      ligament lighted lightened lightens lighters lightest lighting lightly lightning lights
      lightweight liken likes lilt lilts limb limed limelight limes limp lined liners lioness lips
      lisp lisps lit lite liter litter little littlest liven livening livens livers livestock
      loading lobby locks loft log logging loin lone long loot lording lords lore loser lot loth
      lots loudness lover loves lowed lowers loyal lugged lull lumber lump lung lush lust lusts mace
      made maid mail mails mainline maker makes makeshift makeup males malign man mange mangy manly
      manner manners many maps march marginal margins marker marooned maroons marrow mars martin
      massively mast matchbooks mated math matron may meal meanders meddle mediums meek mellow
      mended mends mentored mere merriest meted middles midst mightier mike mile milling mime mimes
      mind mines miniscule miniscules mink minks mint minuets minus minuscules minuses mire misprint
      missive missives mists mite mitt moaning moccasins mocks moist molasses molded moods mooning
      moored mooring mope moth mother moths mounded mounding mount mounting mourners mourning mouth
      mouths moved mover moves movie mower mown muck muddle mugged mulch mull munch muse mused mush
      mutations muter nabs nags nails naked name names nape naps narrowed narrowest narrowly narrows
      navigating navigator navigators nay nays nearly nears neat needed negating negation negatively
      neighbor neighbors newt nighttime nines ninths nips nite nits nobody node none nooks normally
      notable notables notations nothings nude nuder nudged nudges null numbered oars occasion odder
      officers oliver olives once oncoming opinions opponents opposition optional optioned oral
      oranges orations orchids otter ouch ounce ours oust ouster outed outfield outfields outgrow
      outlast outlet outlined outlines outlive outlived outlives outlying output outright outset
      outshine ovations overdoes overdone overdose overdrew overgrew overlaid overlain overland
      overlap overlaps overlays overlies overload overly overrule overture paces pacified pacifier
      pacifies pacifism pacifist pacing pack pad paddle paddling pails pains painting paints pal
      palaces paled paler pales pall palled pallid palm pals pamper pan pane pans panthers paperback
      paperweight par parading paragraphed paralytics pare parker pars parsed particle particles
      partnered passed passive passives pastures patch pate pauper pavement payer paying pays peace
      peaces peach peal pears pease peddling peek peep pend pended per percents periling perk pert
      petition phoneys phonies phoniest photocopy photon photons pick pictured piddle piddling pie
      pike pile pilling pin pines pinks pinned pins pint pipe pits placates placed plaice plaid
      plain plains planes planks planners plants plates platformed plays pleading pleas pleased
      pleases pleasing pleasure pleating plight plighted plodding plow plug plumb plumbs plume plump
      plums plush pocketing podding pole policing pore portions positional positioned positions
      positive positively postpone postures potion potions pounded pounding pour pout power praise
      praising pram prancing preacher predicts preen prefer prescription prescriptions prey pricking
      prickling pride priding primarily prime priming primping prince printing prize prizing
      prodding produce produced producer producers produces proffers projects prom prone prop
      protects prow pudding puddings puddling pulls pulp puncture punctures punitive punk punt
      purpler purples purplest pus pushy puss puts putt quainter quarterback quartered quarterly
      quartets rack racked racking radios radium radiuses raft rafter rage ragged rags raid raids
      rail rain rains raised raises raked ramp range ranged rank rankled ranted rape rapports raps
      rash rate ratio ratted rattle rave ravel ravening rays raze reach reaching reacting reaction
      reactions readers readings readjust readying real ream reaming reaping rearing rears rebated
      rebating rebounded rebounding recalled recanted receding recenter recollect recorded recorder
      recorders recreate redder redhead redistribute redone reds reduced reduces reek referee
      referred reformer refreshed refreshes refunded refunding regaling regarding regional regularly
      regulars regulate regulated reindeer reindeers rejoinders relapsed relating relaxed relaxing
      relayed relaying released relegated relented reliable religion reloaded reloading relocated
      remainder remainders remaking remembers reminded reminder remote removed removes renamed
      renames renaming rend rendered renders rending repaying repayment repeal repeated replaced
      replaces repleted reported reporter reporters rereading research reside residing resorts
      resounded resounding resource resources resurface retarding retorts returned reunited revealed
      reveals revel reveling revenge revenged revenges revenging revering reversal revery rewarding
      rewrites ricing riddle rifer rigged righter rightest rights rile rind rinks rips rise rite
      rites rocks rode rooks roosters rooter rotations rote rotund rouged roughing roughness
      roundabout rounder roundest rounds rout routeing router royally royals rued ruggeder ruse sack
      sacks sacs saddles saddling sades safe safes sage sages sags said sails sake sallow salmons
      salon saloon salter salts salve salves sames sanction sanctions sane sank sap saps saves
      saving savories savvying sawing saws sayings scald scaled scales scaliest scalp scaly scan
      scanners scar scold scooters score scorning scourges scram seal seam seaports sear searched
      searches searchlight seared sears seas seashells seating seconded secondly seconds secretion
      secretions sect sectioned securely securing sedating seduce seduction seductions seek seep
      seething seizes selection selections sell sends sera sessions setback sets settable setter
      settling sevenths seventy severing severity shade shadowed shadows shadowy shaft shake shall
      shame sharping shave shearing sheathing shedding sheep sheet sherries shifting shifts shifty
      shimmer shimmers shin shinning ship shire shirking shirting shock shocks shod shone shoo
      shopping shore shorted shortened shortens shortest shorting shoulder showcase showdown shown
      showy shrank shriek shrimping shrine shrinks shrugged shrunk shying sicker sicks sides sift
      sill silvered silvers silvery simmer sine sinks sinner sipping sips sire siren sires siring
      sites sits sitter situations sixes sixths sixty sized sizer sizzle sizzles skate skill
      skimping skipping skying skylight skyline skylines slack slacking slake slap slapping slat
      slated slates slats slave slaying slays sledding sleepier sleepless sleet slew slicks slight
      slighted slighter slime slimier slimmed slimmest slink slinks slippers slipping slog slop
      slopping slower slum slummer smacking smallest smallish smalls smart smartest smell smellier
      smelliest smite smock smocks smoothing snacking snapping snare snipping snitch snob snore snot
      snows snowy soak soaks sock sod solacing solder soled soles solid some song soothing sop sore
      sorest sounded sounding sour sow sown spaced spaces spading spanking spanners spanning sparer
      sparing sparking sparring spate spatters spatting spawning spay spaying spays speakers
      speaking spearing specific specking specters spend spicing spill spilling spine spite splicing
      spore sporting sprang spraying spreading spreads spreed spreeing sprig sprint sprucing sprung
      spurning spurring spurting spying squatter stable stables stablest stack stacking stage stags
      staid stake stales stall stallions standby starch stare state stationed stations statue
      statues statures statuses statutes stave staying stays steal steam steels steep steer stem
      stems stepping stern stewards stick stillest stilling stings stint stitch stocks stoke stole
      stone stoniest stopping stores stork stormier stormiest stove stow strain strand stratums
      straying stricken stride strife striker strikers strikes string stripe stripping strive stroke
      stuck studious styled styles suave subscribers subscript substituted substitutes such sucks
      suction suctions sue suite summarily sundry supported supporter swab swam swan swapping swaps
      swat swatting swaying sways sweat sweating sweep sweepers swellest swept swill swilling
      switched switcher switches swords swore tablets tack tacking tackling tails taint tainting
      taken tales talker tame tamed tames tang tangs tank tanked tanner tans tape taper taps tars
      tart tea teach teaching teak team tear tears teas teat teats tedium teem teen teens teeth
      tenable tend tended tender tenths tents term terrain terriers tests textbooks thanking
      thatcher thaw theaters thee theses thinkers thinks thinned thinnest thins thirds thistles
      thongs thrash threading thus thy tick tide tides tie ties tighten tightens tighter till
      tilling tilt timers timescale tin ting tings tinny tins tints tipis tirade tire tires tit tits
      tokens tomatoes tome tomes tonal tone tong tonight tops tore torn tost totally touchier tour
      tout tow tower town trace tracing traction trailing trails trainee training tramping transfer
      transfers transformed transformer transforms transparency transparently transport trapping
      trashcan trashing trashy traveled traveler trawl trawling treachery tread treading treating
      trekking trendier trending trial trick tricking trickling trifle trilling trip tripe tripled
      triples triplet triplets trips trite trounced trouncing truck trucking trunking tugged tugs
      tureen turf turnout turns turntable turntables turquoises tweet twelfths twin twine twitch
      typed types typeset udder unable undefined undergo undergone underlain underlie underlies
      underlines underlying undermine undermined undermines underrate underside understand
      understate undertake undertone underweight underwrite underwrites unevenly unfit unfitted
      unfold unite units unity unrelated unsaying unsuited untied unto untold unwelcome updated
      updates upkeep upright uprising upstart uptake upturn used uses vacation vacations vague vain
      valve vane vase vast veal vend vended vender venomous ventured verticals vertices viability
      vile vines violent violets visibly vivider wadding waddling wade wads wafting wage wags
      wailing wails waiving walled waltzing wand wane wanner wanting warding wards wars wasting
      watch watchwords water wavy ways weak wears weep weigh weighs weighted weights weighty
      welcomes well wetter whereas whereby wherein whet whetting whine whipping whistle whistled
      whistles whiten whiter whites whittle whore wicker widens wield wields willing wind wines
      winks winner wiper wish wist wit witch witching withstand wits witting wive wives wizes woke
      woken wont wooding woods wordings wordy wore workings workplace worming worms worrying
      worsting wounded wounding wove wreaking wright wring writ writer writers writes writhe writhes
      writhing writing writings writs written wrote yack yank yanked yaps yards yearly yearns yell
      yellowed yellower yellows yelp yield yields yocks yours yous zany zeal zeros zips zone
      """;

  private static final Set<String> ALL = Set.of(WORDS.strip().split("\\s+"));

  private EnglishWords() {}

  static boolean contains(String word) {
    return ALL.contains(word);
  }
}
