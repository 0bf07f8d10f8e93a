### Wszystkie słowa, które candor wypisuje, po polsku.

language-name = polski
decimal-mark = ,
list-separator = ,{" "}
alternative = { $first } lub { $second }
quoted = „{ $text }”

## Ocena ogólna, oceny wymagań, sposoby odczytania

standing-meets = spełnia wymagania niezbędne
standing-clarify = do wyjaśnienia
standing-below = niewykazane wymaganie niezbędne

verdict-met = spełnia
verdict-partial = częściowo
verdict-unmet = nie wykazano
verdict-unknown = brak informacji

via-same = te same słowa
via-alias = inna nazwa
via-inflection = inna forma
via-narrower = pojęcie węższe, zawiera się w wymaganym
via-package = pakiet, który to zawiera
via-broader = pojęcie szersze
via-near = podobna pisownia
via-like = podobne brzmienie
via-free-text = z opisu
via-derived = obliczone
via-taxonomy = zaimportowana klasyfikacja

essential = Niezbędne
desirable = Mile widziane
information = Poza rankingiem
interview = Na rozmowę

## Wielkości

years = { $n ->
    [one] { $n-text } rok
    [few] { $n-text } lata
    [many] { $n-text } lat
   *[other] { $n-text } roku
}
    .genitive = { $n ->
        [one] { $n-text } roku
        [few] { $n-text } lat
        [many] { $n-text } lat
       *[other] { $n-text } roku
    }
months = { $n ->
    [one] { $n-text } miesiąc
    [few] { $n-text } miesiące
    [many] { $n-text } miesięcy
   *[other] { $n-text } miesiąca
}
    .genitive = { $n ->
        [one] { $n-text } miesiąca
        [few] { $n-text } miesięcy
        [many] { $n-text } miesięcy
       *[other] { $n-text } miesiąca
    }
years-and-months = { $years } { $months }
months-and-days = { $months } i { $days }
no-time = brak
some-time = czas bliżej nieokreślony
at-least = co najmniej { $amount }
at-most = najwyżej { $amount }
between = { $from }–{ $to }
between-times = { $from } – { $to }
years-between = { $from-text }–{ $to ->
    [few] { $to-text } lata
   *[other] { $to-text } lat
}
months-between = { $from }–{ $to ->
    [one] { $to-text } miesiąc
    [few] { $to-text } miesiące
    [many] { $to-text } miesięcy
   *[other] { $to-text } miesiąca
}
months-between-genitive = { $from }–{ $to-text } miesięcy
levels-short = { $n ->
    [one] { $n-text } poziom
    [few] { $n-text } poziomy
    [many] { $n-text } poziomów
   *[other] { $n-text } poziomu
}
days = { $n ->
    [one] { $n-text } dzień
    [few] { $n-text } dni
    [many] { $n-text } dni
   *[other] { $n-text } dnia
}
    .genitive = { $n ->
        [one] { $n-text } dnia
       *[other] { $n-text } dni
    }
weeks = { $n ->
    [one] { $n-text } tydzień
    [few] { $n-text } tygodnie
    [many] { $n-text } tygodni
   *[other] { $n-text } tygodnia
}
    .genitive = { $n ->
        [one] { $n-text } tygodnia
       *[other] { $n-text } tygodni
    }
days-early = { $n ->
    [one] o { $n-text } dzień za wcześnie
   *[other] o { $n-text } dni za wcześnie
}
days-late = { $n ->
    [one] o { $n-text } dzień za późno
   *[other] o { $n-text } dni za późno
}
within = w ciągu { $amount }
from-day = od { $day }
to-day = do { $day }
state-level-unsaid = { why-level-unsaid }
state-denied = osoba zaprzecza
state-wished = życzenie lub plan
state-learning = w trakcie nauki
state-ended = wygasło
state-unfinished = nieukończone
state-not-understood = { why-not-understood }
state-not-named = { why-not-listed }
finished-unsaid = nie podano, czy ukończone
finish-expected = jeszcze nieukończone
basis-employment-gross = brutto, umowa o pracę
basis-employment-net = netto, umowa o pracę
basis-b2b = netto na fakturze, B2B
basis-net = netto: „na rękę” albo bez VAT
per-hour = za godzinę
per-day = za dzień
per-week = za tydzień
per-month = miesięcznie
per-year = rocznie

entry-primary = podstawowe
entry-lower-secondary = gimnazjalne
entry-secondary = średnie
entry-secondary-general = średnie ogólnokształcące
entry-secondary-vocational = średnie zawodowe
entry-post-secondary = policealne
entry-higher = wyższe
entry-bachelor = licencjat lub inżynier
entry-master = magister
entry-doctorate = doktorat

school-0 = bez szkoły
school-1 = podstawowe
school-2 = gimnazjalne
school-3 = średnie
school-4 = policealne
school-5 = krótkie studia wyższe
school-6 = studia I stopnia
school-7 = studia II stopnia
school-8 = doktorat
school-range = { $from } lub { $to }
school-higher = wyższe, stopnia nie podano
since-year = od { $year }
track-general = średnie ogólnokształcące
track-vocational = średnie zawodowe
track-basic-vocational = zasadnicze zawodowe

## Czego wymaga profil

need-education = wykształcenie: { $need }
need-experience = doświadczenie { $subject }: co najmniej { $need }
need-skill = { $subject }
need-language = { $subject }: co najmniej { $need }
need-certificate = certyfikat: { $subject }
need-licence = prawo jazdy: { $need }
need-number = { $subject }: { $need }
need-choice = { $subject }: { $need }
need-phrase = { $subject }: wzmianka { $need }
need-date = { $subject }: { $need }
need-location = miejsce pracy: { $need }
need-availability = możliwość rozpoczęcia pracy: { $need }
need-pay = wynagrodzenie: { $need }
need-all-of = wszystko z listy: { $members }
need-any-of = jedno z listy: { $members }
need-at-least = co najmniej { $n-text } z listy: { $members }
need-not = bez: { $members }

combine-all-of = wszystko z poniższych
combine-any-of = wystarczy jedno z poniższych
combine-at-least = co najmniej { $n-text } z poniższych
combine-not = bez poniższego

term-ideal = najlepiej { $amount }
term-within-years = w ciągu ostatnich { $n-text } lat
term-within-months = w ciągu { $n ->
    [one] ostatniego miesiąca
   *[other] ostatnich { $n-text } miesięcy
}
term-except = inny niż { $names }
term-fields = kierunek: { $names }

rule-missing-unmet = brak odpowiedzi liczy się jako niewykazane
rule-unlisted-unmet = to, czego nie ma na liście, liczy się jako niewykazane
rule-unlisted-ask = o to, czego nie ma na liście, trzeba zapytać
rule-near-counts = podobna pisownia się liczy

## Czego brakuje i dlaczego

gap-all = brak, potrzeba { $need }
gap-months = brakuje { $gap } do { $need }
gap-level = { $have }, potrzeba { $need }
gap-number = { $have }, potrzeba { $need }
gap-days = { $have }, { $gap }
gap-unfinished = studia nieukończone
gap-expired = ważność minęła { $date }
gap-pay = { $gap } powyżej widełek
gap-education = { $have }
gap-missing = brak odpowiedzi, co liczy się tu jako niewykazane

why-no-column = brak takiej kolumny w pliku
why-not-stated = brak informacji
why-not-understood = nie udało się odczytać
why-not-listed = nie ma na liście
why-undecided = odpowiedź tego nie rozstrzyga
why-other-answer = inna odpowiedź
why-other-jobs = podano tylko pracę w innym obszarze
why-denied = osoba pisze, że nie
why-wished = podano jako życzenie, plan lub rzecz do nauczenia się, a nie jako posiadaną umiejętność
why-learning = osoba dopiero się tego uczy
why-ended = straciło ważność
why-in-some-countries = podana kategoria uprawnia do tego tylko w niektórych krajach i pod pewnymi warunkami
why-after-denial = słowa obok tego nie rozstrzygają: „nie”, które może dotyczyć i tego, albo praca innych osób
why-near = zapisano „{ $written }”: potwierdź
why-validity-unclear = nie wiadomo, czy jest jeszcze ważne
why-range = podany zakres nie rozstrzyga
why-disagree = dwa miejsca podają co innego
why-level-unsaid = poziomu nie podano
why-category-unsaid = nie podano kategorii
why-track-unsaid = nie podano typu szkoły
why-finished-unsaid = nie podano, czy studia ukończono
why-field-unsaid = nie podano kierunku
why-other-field = inny kierunek
why-total-only = podano tylko staż ogółem
why-title-unclear = nie wiadomo, czy liczy się „{ $title }”
why-internship = rozstrzygałby staż lub praktyka
why-no-dates = przy jednej z prac brak dat, od których można liczyć
why-end-before-start = jedna z prac skończyła się, zanim się zaczęła
why-starts-later = jedna z prac zaczyna się po dniu oceny
why-other-basis = podano na innej podstawie (brutto, netto lub B2B)
why-other-currency = podano w innej walucie
why-other-period = podano za inny okres (godzina, dzień, miesiąc, rok)
why-period-unsaid = nie podano, czy za godzinę, miesiąc czy rok
why-currency-unsaid = nie podano waluty, a kwota jej nie zdradza
why-taken-as-band = nie podano waluty lub okresu: przyjęto jak w widełkach
why-basis-unsaid = nie podano, czy to brutto, netto czy B2B
why-net-of-what = nie podano, czy to netto „na rękę”, czy bez VAT (B2B)
why-broader = podano tylko pojęcie szersze
why-larger-place = podano tylko większy obszar
why-other-place = inne miejsce
why-place-unsaid = nie podano miejsca
why-partly-remote = zdalnie tylko przez część czasu
why-place-unclear = słowa przed nazwą miejsca mogą znaczyć co innego
why-notice-end = bo wypowiedzenie w miesiącach kończy się z końcem miesiąca
why-notice-saturday = bo wypowiedzenie w tygodniach kończy się w sobotę
why-place-near = podano tylko okolice
why-place-unknown = miejsce spoza tabel

## Pytania

ask-education = Jakie najwyższe wykształcenie ukończono i w jakim typie szkoły?
ask-education-field = Jakie najwyższe wykształcenie ukończono, w jakim typie szkoły i na jakim kierunku?
ask-experience = Jak długie doświadczenie { $subject } (wymagane: { $need })?
ask-skill = Znajomość lub doświadczenie: { $subject }?
ask-language = Jaki poziom: { $subject } (wymagany: { $need })?
ask-language-any = Jaki język i na jakim poziomie (wymagany: { $need })?
ask-certificate = Posiadane certyfikaty lub kursy: { $subject }?
ask-licence = Jakie kategorie prawa jazdy (wymagane: { $need })?
ask-number = Ile wynosi: { $subject } (wymagane: { $need })?
ask-choice = { $subject } – czy odpowiedź brzmi: { $need }?
ask-phrase = { $subject }: czy może Pan/Pani powiedzieć coś o: { $need }?
ask-date = Jaka to data: { $subject } (wymagane: { $need })?
ask-location = Jakie miejsce pracy wchodzi w grę (potrzebne: { $need })?
ask-availability = Od którego dnia możliwe jest rozpoczęcie pracy (potrzebne: { $need })?
ask-pay = Jakie są oczekiwania finansowe ({ $counted })?
ask-near = Czy „{ $written }” oznacza „{ $wanted }”?

## Tabela i to, co stoi pod nią

col-rank = Miejsce
col-name = Imię i nazwisko
col-standing = Ocena
col-points = Punkty
col-unmet = Nie wykazano
col-ask = Pytania do osoby

points-range = { $from }–{ $to }
headline = { $title } · { $document }stan na { $date }
document = { $name } ({ $date }) ·{" "}
count-candidates = { $n ->
    [one] { $n-text } osoba
    [few] { $n-text } osoby
    [many] { $n-text } osób
   *[other] { $n-text } osoby
}
count-meets = { $n ->
    [one] { $n-text } spełnia wymagania niezbędne
    [few] { $n-text } spełniają wymagania niezbędne
   *[other] { $n-text } spełnia wymagania niezbędne
}
count-clarify = { $n-text } do wyjaśnienia
count-below = { $n-text } z niewykazanym wymaganiem niezbędnym
count-listed = na liście: { $n-text }
count-rows = { $n ->
    [one] Odczytano { $n-text } wiersz
    [few] Odczytano { $n-text } wiersze
    [many] Odczytano { $n-text } wierszy
   *[other] Odczytano { $n-text } wiersza
}
count-rows-of-candidates = { $n-text } z danymi osób
count-set-aside = { $n ->
    [one] { $n-text } wyłączony z podaniem powodu
    [few] { $n-text } wyłączone z podaniem powodu
   *[other] { $n-text } wyłączonych z podaniem powodu
}
count-left-out = { $n ->
    [one] { $n-text } nieodczytany
    [few] { $n-text } nieodczytane
   *[other] { $n-text } nieodczytanych
}
aside-blank = puste
aside-repeated-header = powtórzony nagłówek
aside-total = suma
aside-preamble = nad nagłówkami
aside-instruction = instrukcja
aside-footer = dopisek pod tabelą
aside-other-table = inna tabela
understood-file = { $file }: { $delimiter }, { $encoding }
understood-letters = { $encoding } (po literach { $letters })
understood-used = { $heading } → { $field }
understood-carried = pominięte przy ocenie: { $columns }
understood-unknown = nieznane nagłówki, nieczytane: { $columns }
understood-columns = użyte kolumny: { $columns }
delimiter-none = JSON
delimiter-semicolon = średniki
delimiter-comma = przecinki
delimiter-tab = tabulatory
delimiter-bar = kreski pionowe
delimiter-other = separator „{ $sign }”
quote-single = apostrofy jako cudzysłowy
quote-backslash = ukośnik przed cudzysłowem
chosen-heading = znany nagłówek
chosen-near = podobny nagłówek
chosen-map = wskazano przez --map
chosen-profile = wymieniona w profilu
nobody = Nie ma kogo pokazać.
problems-met = Na co zwrócić uwagę
more-places = { $n ->
    [one] i jeszcze { $n-text }
   *[other] i jeszcze { $n-text }
}
remedy = co zrobić
note-remedy = Co zrobić: { $remedy }

place-file = { $file }
place-row = { $file }, wiersz { $row }
place-cell = { $file }, wiersz { $row }, kolumna „{ $column }”
place-column = { $file }, kolumna „{ $column }”
place-in-row = wiersz { $row }, kolumna „{ $column }”
place-in-column = kolumna „{ $column }”
place-answer = odpowiedź

## Co odczytano z pliku

inspect-about = { $file }, { $size }
inspect-size-bytes = { $n ->
    [one] { $n-text } bajt
    [few] { $n-text } bajty
   *[other] { $n-text } bajtów
}
inspect-size-kb = { $n-text } KB
inspect-size-mb = { $n-text } MB
inspect-people = Wiersz oznacza jedną pracę; liczba osób: { $n-text }.
inspect-col-column = Kolumna
inspect-col-taken = Uznano za
inspect-col-why = Dlaczego
inspect-col-read = Odczytano
inspect-col-empty = Puste
inspect-col-not-understood = Nie zrozumiano
inspect-card = { $column } → { $taken } ({ $why }): odczytano { $read }, puste { $empty }, nie zrozumiano { $not-understood }
inspect-card-not-read = { $column } → { $taken } ({ $why }): puste { $empty }
inspect-shown = tylko do pokazania
inspect-left-aside = pominięta
inspect-not-asked = profil nie pyta
inspect-unknown = nieznany nagłówek
inspect-displaced = wybrano inną kolumnę
inspect-values = Niezrozumiane wartości
inspect-value = „{ $value }” ({ $n-text })
inspect-others = i jeszcze { $n-text }
inspect-duplicates = { $n ->
    [one] { $n-text } osoba ma identyfikator, który wystąpił już wcześniej.
    [few] { $n-text } osoby mają identyfikator, który wystąpił już wcześniej.
   *[other] { $n-text } osób ma identyfikator, który wystąpił już wcześniej.
}
inspect-no-duplicates = Żaden identyfikator się nie powtarza.

## Jedna osoba

explain-head = { $name } ({ $id })
explain-place = { $place }
explain-standing = { $standing } · punkty: { $from } na 100
explain-standing-range = { $standing } · punkty: { $from }–{ $to } na 100
explain-weight = waga { $weight }
explain-points = { $earned } z { $out-of }
explain-points-range = { $earned }–{ $possible } z { $out-of }
explain-sum = Razem { $earned } z { $out-of }, czyli { $points } na 100 punktów
explain-sum-range = Razem { $earned }–{ $possible } z { $out-of }, czyli { $points }–{ $most } na 100 punktów
explain-clause = punkt { $clause }
explain-because = dlaczego: { $because }
explain-evidence = { $quoted } → { $reading } ({ $via }; { $place })
explain-evidence-same = { $quoted } → { $reading } ({ $place })
explain-list = odczytana lista: { $quoted } ({ $place })
explain-evidence-plain = { $quoted } ({ $place })
explain-quoted = „{ $words }”
explain-together = razem { $amount }; nakładające się okresy liczone raz
explain-ask = Zapytaj: { $question }
explain-beside = poza rankingiem
explain-interview = { $need }
no-such-id = wśród { $n ->
    [one] { $n-text } osoby
   *[other] { $n-text } osób
} nie ma „{ $id }”. Identyfikator stoi w swojej kolumnie; gdy jej nie ma, jest to PLIK:WIERSZ, na przykład kandydaci.csv:2.
explain-legend = Decyduje człowiek. candor porządkuje, zaznacza i wyjaśnia.

## Profil

check-fine = { $file }: bez błędów.
check-essentials = { $n ->
    [one] { $n-text } wymaganie niezbędne
    [few] { $n-text } wymagania niezbędne
    [many] { $n-text } wymagań niezbędnych
   *[other] { $n-text } wymagania niezbędnego
}
check-desirable = { $n ->
    [one] { $n-text } mile widziane
    [few] { $n-text } mile widziane
    [many] { $n-text } mile widzianych
   *[other] { $n-text } mile widzianego
}
check-information = Informacyjnie, poza rankingiem ({ $n-text }):
check-interview = { $n-text } na rozmowę
check-internal = { $n-text } dla obecnych pracowników
check-points = punkty do zdobycia: { $points } (suma wag)
severity-error = błąd
severity-warning = uwaga
severity-note = informacja

## Odczytywanie tekstu

read-not-stated = brak informacji
read-not-understood = nie odczytano
read-damaged-error = kod błędu arkusza kalkulacyjnego
read-damaged-exponent = długa liczba skrócona przez arkusz kalkulacyjny
read-damaged-date = być może zakres taki jak 1-2, który arkusz zamienił na datę
read-damaged-serial = być może data, którą arkusz zapisał jako liczbę dni
read-nothing = nic nie podano
read-denied = brak: tak mówią słowa
stance-unclear = nierozstrzygnięte
stance-blank = miejsce obok jest puste albo mówi „brak danych”
read-not-held = brak
read-open = trwa nadal
read-internship = staż lub praktyka
read-no-work = czas bez pracy
read-possible = możliwe
read-not-of = nie { $area }
read-no-area = obszaru nie rozpoznano
read-job = { $title }: { $areas }
read-from-to = { $start } – { $end }
read-since = od { $start }
read-not-said = nie podano
read-employer = pracodawca: { $words }
read-decided-by = o obszarze świadczy: „{ $words }”
read-until = ważne do { $date }
mastery = poziom: { $level }
mastery-basic = podstawowy
mastery-intermediate = średni
mastery-advanced = zaawansowany
mastery-expert = ekspercki
read-unknown-skill = nie ma w tabelach
start-at-once = od zaraz
start-from = od: { $days }
start-after = po: { $days }
start-in = za { $time }
start-wait = { $time } od decyzji o zatrudnieniu
start-notice = okres wypowiedzenia: { $time }
start-polish-notice = okres wypowiedzenia: { $time }, do końca miesiąca lub do soboty
start-saturday = okres wypowiedzenia: { $time }, do soboty
start-month-end = okres wypowiedzenia: { $time }, do końca miesiąca
start-quarter-end = okres wypowiedzenia: { $time }, do końca kwartału
days-of-month = { $days } { $month }
place-remote = praca zdalna
place-hybrid = praca częściowo zdalna
place-on-site = praca stacjonarna
place-anywhere = dowolne miejsce
place-moving = gotowość do przeprowadzki, nie podano dokąd
place-whole = całość: { $name }
place-around = okolice: { $name }
place-other = nie ma w tabelach
month-1 = styczeń
    .genitive = stycznia
month-2 = luty
    .genitive = lutego
month-3 = marzec
    .genitive = marca
month-4 = kwiecień
    .genitive = kwietnia
month-5 = maj
    .genitive = maja
month-6 = czerwiec
    .genitive = czerwca
month-7 = lipiec
    .genitive = lipca
month-8 = sierpień
    .genitive = sierpnia
month-9 = wrzesień
    .genitive = września
month-10 = październik
    .genitive = października
month-11 = listopad
    .genitive = listopada
month-12 = grudzień
    .genitive = grudnia
read-nothing-like = nic podobnego
col-text = Tekst
col-reading = Odczyt
col-via = Jak
col-words = Słowa
col-concept = Może oznaczać
col-score = Wynik
col-id = Identyfikator
taxonomy-imported = { $file }: zawody: { $occupations }, umiejętności: { $skills } ({ $languages }).
    Ta usługa korzysta z klasyfikacji ESCO Komisji Europejskiej.
## Problemy: co jest nie tak i co z tym zrobić

choose-valid = { $nearest ->
    [none] { $valid ->
        [none] Sprawdź pisownię.
       *[other] Wpisz jedną z nazw: { $valid }.
    }
   *[other] { $valid ->
        [none] Czy chodzi o „{ $nearest }”?
       *[other] Czy chodzi o „{ $nearest }”? Możliwe nazwy: { $valid }.
    }
}

## Problemy z profilem wymagań

problem-profile-syntax = Profil wymagań nie jest w tym miejscu poprawnym zapisem TOML ani JSON (komunikat: { $detail }).
    .remedy = Sprawdź w tym miejscu cudzysłowy, nawiasy i przecinki.
problem-duplicate-key = Klucz „{ $found }” występuje dwa razy w jednej tabeli.
    .remedy = Zostaw jeden z nich, a drugi usuń.
problem-too-deep = { $highest ->
    [one] Listy i tabele są tu zagnieżdżone głębiej niż na { $highest-text } poziom.
    [few] Listy i tabele są tu zagnieżdżone głębiej niż na { $highest-text } poziomy.
    [many] Listy i tabele są tu zagnieżdżone głębiej niż na { $highest-text } poziomów.
   *[other] Listy i tabele są tu zagnieżdżone głębiej niż na { $highest-text } poziomu.
}
    .remedy = Zapisz wymaganie z mniejszą liczbą grup jedna w drugiej.
problem-unknown-key = Nie ma tu klucza „{ $found }”.
    .remedy = { choose-valid }
problem-missing-key = { $where ->
    [profile] W profilu wymagań brakuje klucza „{ $missing }”.
   *[other] W „{ $where }” brakuje klucza „{ $missing }”.
}
    .remedy = Dodaj klucz „{ $missing }” z wartością.
problem-wrong-type = Klucz „{ $key }” zawiera { $found ->
    [text] tekst
    [whole-number] liczbę całkowitą
    [number] liczbę z ułamkiem
    [finer-number] liczbę z więcej niż trzema miejscami po przecinku
    [not-a-number] wartość, która nie jest liczbą
    [flag] wartość true lub false
    [date] datę
    [date-time] datę z godziną lub samą godzinę
    [impossible-date] datę, która nie istnieje
    [list] listę
    [table] tabelę
    [null] pustą wartość
   *[other] coś innego
}, a powinien zawierać { $expected ->
    [text] tekst
    [list-of-texts] tekst lub listę tekstów
    [flag] wartość true lub false
    [whole-number] liczbę całkowitą
    [number] liczbę
    [duration] okres czasu
    [date] datę
    [word] jedno z ustalonych słów
    [list-of-words] jedno lub kilka z ustalonych słów
    [name] nazwę znaną programowi candor
    [list-of-names] jedną lub kilka nazw znanych programowi candor
    [localised-text] tekst lub po jednym tekście na język
    [requirement] wymaganie
    [list-of-requirements] listę wymagań
    [table] tabelę
   *[other] wartość innego rodzaju
}.
    .remedy = { $expected ->
        [text] Wpisz tekst w cudzysłowie.
        [list-of-texts] Wpisz tekst w cudzysłowie albo listę, np. ["CRM", "Excel"].
        [flag] Wpisz true lub false, bez cudzysłowu.
        [whole-number] Wpisz liczbę całkowitą bez cudzysłowu, np. 3.
        [number] Wpisz bez cudzysłowu liczbę z kropką i najwyżej trzema miejscami po niej, np. 2.5.
        [duration] Wpisz okres w cudzysłowie, np. "1 rok".
        [date] Wpisz istniejącą datę w kolejności rok, miesiąc, dzień, np. 2026-05-04.
        [word] Wpisz jedno słowo w cudzysłowie.
        [list-of-words] Wpisz jedno słowo w cudzysłowie albo listę takich słów w nawiasie kwadratowym.
        [name] Wpisz jedną nazwę w cudzysłowie.
        [list-of-names] Wpisz jedną nazwę w cudzysłowie albo listę takich nazw w nawiasie kwadratowym.
        [localised-text] Wpisz tekst w cudzysłowie albo tabelę, np. {"{"} pl = "Sprzedawca", en = "Seller" {"}"}.
        [requirement] Zapisz jedno wymaganie jako tabelę, np. {"{"} skill = "CRM" {"}"}.
        [list-of-requirements] { $key ->
            [must] Wpisz [[must]], w podwójnym nawiasie kwadratowym, nad każdym wymaganiem.
            [nice] Wpisz [[nice]], w podwójnym nawiasie kwadratowym, nad każdym wymaganiem.
           *[other] Wpisz listę wymagań, np. [{"{"} skill = "CRM" {"}"}, {"{"} skill = "Excel" {"}"}].
        }
        [table] Zapisz to jako tabelę kluczy i wartości.
       *[other] Wpisz wartość tego rodzaju.
    }
problem-unknown-word = Klucz „{ $key }” nie może mieć wartości „{ $found }”.
    .remedy = { choose-valid }
problem-out-of-range = Klucz „{ $key }” ma wartość { $found }, poza zakresem od { $lowest-text } do { $highest-text }.
    .remedy = Wpisz liczbę od { $lowest-text } do { $highest-text }.
problem-empty-list = W „{ $key }” nic nie ma.
    .remedy = Dodaj co najmniej jedną pozycję albo usuń „{ $key }”.
problem-empty-text = Klucz „{ $key }” zawiera pusty tekst.
    .remedy = Wpisz tekst albo usuń „{ $key }”.
problem-not-a-duration = Klucz „{ $key }” ma wartość „{ $found }”, a to nie jest okres czasu.
    .remedy = { $shortest ->
        [day] Wpisz dni, tygodnie lub miesiące, np. "2 tygodnie" albo "3 miesiące".
       *[other] Wpisz pełne miesiące lub lata, np. "18 miesięcy" albo "1 rok".
    }
problem-no-kind = Wymaganie nie mówi, czego dotyczy.
    .remedy = { $valid ->
        [none] Dodaj klucz jednego z rodzajów wymagań.
       *[other] Dodaj jeden z kluczy: { $valid }.
    }
problem-two-kinds = Jedno wymaganie dotyczy kilku rzeczy naraz: { $found }.
    .remedy = Zrób z nich osobne wymagania albo połącz je w grupę pod all_of lub any_of.
problem-key-in-group = Klucz „{ $found }” stoi wewnątrz grupy, gdzie nie ma znaczenia.
    .remedy = Usuń go stąd i w razie potrzeby ustaw dla całej grupy.
problem-one-of-keys = Potrzebny jest tu jeden z kluczy: { $keys }.
    .remedy = Podaj jeden z nich; jeśli się wykluczają, zostaw tylko jeden.
problem-duplicate-requirement = Dwa wymagania mają identyfikator „{ $found }”.
    .remedy = Nadaj jednemu z nich inny identyfikator.
problem-limits-cross = Wartość „{ $lower }” przekracza wartość „{ $upper }”.
    .remedy = Ustaw w „{ $lower }” wartość nie większą niż w „{ $upper }”.
problem-nothing-to-score = Żadne wymaganie w profilu wymagań nie daje punktów.
    .remedy = Dodaj co najmniej jedno oceniane wymaganie, np. wykształcenie, doświadczenie lub umiejętność.
problem-profile-version = Profil wymagań ma wersję formatu { $found }, a ten program zna wersję { $known }.
    .remedy = Użyj programu candor, który zna wersję { $found }, albo zapisz profil wymagań w wersji { $known }.
problem-similar-place = Tabele nie znają miejsca „{ $found }”; podobnie pisze się „{ $nearest }”.
    .remedy = Popraw pisownię. Jeśli chodzi o inne miejsce, zostaw ją bez zmian: nazwa będzie porównywana słowo w słowo.
problem-duplicate-value = Klucz „{ $key }” wymienia dwa razy „{ $found }”.
    .remedy = Usuń jedno z powtórzeń.
problem-information-only = Wymaganie „{ $found }” jest wśród niezbędnych bez uzasadnienia, więc tylko informuje i nie daje punktów.
    .remedy = Dodaj klucz „because” i napisz, do czego praca tego wymaga, albo zostaw jako informację.

problem-key-without-use = „{ $key }” nic nie znaczy, gdy „{ $other }” to „{ $found }”.
    .remedy = Usuń „{ $key }” albo wpisz { $other } = "{ $expected }".

problem-asked-anyway = Odpowiedź na „{ $other }” jest też odpowiedzią na „{ $found }”, więc oba wymagania działają według tych samych zasad: skoro jedno pyta, braku odpowiedzi nie uznaje się za „nie”.
    .remedy = Ustaw w obu to samo „on_missing”, „not_listed” i „near” albo usuń te klucze.

## Problemy z tabelą z --data

problem-table-malformed = { $detail ->
    [missing] Brakuje tej tabeli.
    [not-utf8] Wiersz nie jest tekstem w kodowaniu UTF-8.
   *[cells] Wiersz ma inną liczbę komórek niż nagłówek.
}
    .remedy = Porównaj z tabelą o tej nazwie w folderze data programu candor.
problem-table-column-missing = W tabeli brakuje: { $missing }.
    .remedy = Nagłówek musi mieć: { $valid }.
problem-table-value = „{ $found }” nie może tu stać.
    .remedy = { $valid ->
        [none] Podaj coś, co jest w innym wierszu lub innej tabeli.
       *[other] Możliwe: { $valid }.
    }

## Problemy z plikiem

problem-unreadable-file = { $detail ->
    [not-found] Nie ma takiego pliku.
    [no-permission] Brak uprawnień do odczytu pliku.
    [folder] To jest folder, a nie plik.
    [not-utf8] Plik nie jest tekstem UTF-8.
   *[other] Nie można odczytać pliku (komunikat: { $detail }).
}
    .remedy = { $detail ->
    [folder] Wskaż plik w tym folderze.
    [not-utf8] Zapisz go jako tekst w kodowaniu UTF-8.
   *[other] Sprawdź nazwę i folder oraz czy masz prawo otworzyć plik.
}
problem-file-not-text = Plik nie jest tekstem w kodowaniu { $encoding }: w pierwszym wierszu są bajty, które nic nie znaczą.
    .remedy = Sprawdź, czy to tabela zapisana jako CSV i czy --encoding, jeśli podano, jest właściwe.
problem-dialect-open = { $what ->
    [quote] Cudzysłowy w pliku można czytać na dwa sposoby, które pasują równie dobrze i dają inne komórki; wybrano jeden z nich.
   *[delimiter] Komórki rozdzielono w miejscach znaku „{ $read_as }”, ale „{ $rival }” pasuje równie dobrze i daje inne komórki.
}
    .remedy = Wskaż właściwy znak przez --delimiter albo --quote.
problem-no-header = W pierwszym wierszu są już dane, więc plik nie ma nagłówków. Jego kolumny nazwano: { $found }.
    .remedy = Dodaj wiersz z nagłówkami albo wskaż, co jest w kolumnach: --map "email=column 2".
problem-header-below = { $rows ->
    [one] Nagłówki znaleziono w wierszu { $row-text }.
   *[other] Nagłówki złożono z dwóch wierszy: { $row-text } i następnego.
}
    .remedy = Nic, chyba że nagłówki stoją gdzie indziej: wtedy usuń wiersze nad nimi.
problem-encoding-open = Plik odczytano w kodowaniu { $read_as }, ale w { $rival } jego słowa też są prawdopodobne. Litery: { $found }.
    .remedy = Obejrzyj kilka nazwisk w wyniku; jeśli są przekręcone, dodaj --encoding { $rival }.
problem-header-broken = W wierszu nagłówków jest niezamknięty cudzysłów albo wiersz jest o wiele za długi.
    .remedy = Sprawdź pierwszy wiersz pliku: jeden nagłówek w komórce, każdy cudzysłów zamknięty.
problem-column-not-evidence = Kolumna „{ $found }” zawiera imiona, dane kontaktowe, notatki, miejsca lub dane osobowe; nikogo się według niej nie ocenia.
    .remedy = Wskaż inną kolumnę albo usuń to wymaganie z profilu. O miejsce pracy pyta „location”.
problem-information-in-group = Grupa „{ $found }” łączy wynagrodzenie lub dostępność, które tylko informują, z wymaganiami, które dają punkty.
    .remedy = Zapisz je jako osobne wymagania.
problem-empty-file = W pliku nie ma ani jednego wiersza.
    .remedy = Sprawdź, czy to właściwy plik, albo wyeksportuj go ponownie.
problem-json-broken = { $detail ->
    [early] Zapis JSON urywa się w wierszu { $line-text }, znak { $column-text }.
   *[other] Od wiersza { $line-text }, znak { $column-text }, to nie jest poprawny JSON.
}
    .remedy = Zajrzyj w to miejsce: brakuje nawiasu, cudzysłowu lub przecinka albo jest o jeden za dużo. Możesz też wyeksportować plik ponownie.
problem-json-too-large = JSON wczytuje się w całości, do { $highest-text } MiB; ten plik jest większy.
    .remedy = Podziel plik albo wyeksportuj osoby do CSV.
problem-no-rows = W pliku są nagłówki kolumn, a pod nimi nie ma wierszy.
    .remedy = Sprawdź, czy to właściwy plik, albo wyeksportuj go ponownie razem z wierszami.
problem-no-columns = Żaden z tych nagłówków kolumn nie jest znany: { $found }.
    .remedy = Umieść nagłówki kolumn w pierwszym wierszu albo wskaż kolumny przez --map POLE=KOLUMNA.
problem-mapped-column-missing = Żaden plik nie ma nagłówka kolumny „{ $found }”, który wskazuje --map.
    .remedy = { choose-valid }
problem-unknown-field = --map wskazuje pole „{ $found }”, którego nie ma.
    .remedy = { choose-valid }
problem-column-missing = Profil wymagań odwołuje się do kolumny „{ $found }”, której nie ma w pliku.
    .remedy = { $nearest ->
        [none] Wskaż właściwą kolumnę przez --map "{ $found }=KOLUMNA".
       *[other] Jeśli chodzi o „{ $nearest }”, dodaj --map "{ $found }={ $nearest }".
    }
problem-field-missing = Żadna kolumna nie zawiera „{ $field }”, a profil wymagań o to pyta.
    .remedy = Wskaż kolumnę przez --map "{ $field }=KOLUMNA" albo zapytaj kandydatów.
problem-duplicate-column = Więcej niż jedna kolumna ma nagłówek „{ $found }”.
    .remedy = Zostaw ten nagłówek tylko w jednej kolumnie, a inne kolumny nazwij inaczej lub usuń.
problem-jobs-unpaired = Nie wiadomo, które daty należą do której pracy: kolumny stanowisk { $titles-text }, początków { $starts-text }, końców { $ends-text }. Czasu z nich nie policzono.
    .remedy = Daj każdemu stanowisku własny początek i koniec albo zostaw jedną pracę w wierszu.
problem-rows-joined = Liczba wierszy: { $rows-text }, odczytanych jako prace tylu osób: { $people-text }.
    .remedy = Jeśli każdy wiersz to osobna osoba, dodaj --rows-per person.
problem-near-column = Nagłówek kolumny „{ $found }” odczytano jako „{ $read_as }”.
    .remedy = Jeśli oznacza co innego, wskaż właściwą kolumnę przez --map POLE=KOLUMNA.

problem-column-no-answers = Kolumna „{ $found }” nazywa się jak umiejętność, ale na ogół nie stoi w niej ani „tak”, ani „nie”, ani poziom. Nie odczytano jej.
    .remedy = Jeśli jednak mówi, kto to umie, wskaż kolumnę przez --map skill:NAZWA=KOLUMNA.

problem-date-order = Daty takie jak „{ $found }” odczytano w kolejności { $order ->
        [day-first] dzień–miesiąc
       *[month-first] miesiąc–dzień
    }, bo tylko tak można odczytać „{ $by }” w tej samej kolumnie.
    .remedy = Jeśli to błąd, zapisz daty w postaci 2026-09-14.

problem-date-order-open = { $why ->
        [mixed] Część dat w tej kolumnie zaczyna się od dnia, a część od miesiąca, więc „{ $found }” może znaczyć jedno albo drugie.
       *[none] Nie wiadomo, czy „{ $found }” zaczyna się od dnia, czy od miesiąca.
    } Uwzględniono obie możliwości.
    .remedy = Zapisz daty w postaci 2026-09-14.

problem-ticks = „{ $found }” odczytano jako { $means ->
        [tick] „tak”, bo w tej samej kolumnie jest też „{ $by }”.
       *[category] kategorię prawa jazdy, bo w tej samej kolumnie jest też „{ $by }”.
    }
    .remedy = Jeśli to błąd, wpisz „tak” lub „nie” albo kategorie.

problem-ticks-open = Nie wiadomo, czy „{ $found }” znaczy „tak”, czy jest kategorią prawa jazdy. Przyjęto, że kategoria jest nieznana.
    .remedy = Wpisz „tak” lub „nie” albo kategorie.

## Problemy z wierszem lub komórką

problem-too-few-cells = { $found ->
    [one] Wiersz nieodczytany: ma { $found-text } komórkę zamiast { $expected-text }.
    [few] Wiersz nieodczytany: ma { $found-text } komórki zamiast { $expected-text }.
    [many] Wiersz nieodczytany: ma { $found-text } komórek zamiast { $expected-text }.
   *[other] Wiersz nieodczytany: ma { $found-text } komórki zamiast { $expected-text }.
}
    .remedy = Dodaj brakujące komórki, choćby puste, tak aby każda wartość stała pod swoim nagłówkiem.
problem-too-many-cells = { $found ->
    [one] Wiersz nieodczytany: ma { $found-text } komórkę zamiast { $expected-text }.
    [few] Wiersz nieodczytany: ma { $found-text } komórki zamiast { $expected-text }.
    [many] Wiersz nieodczytany: ma { $found-text } komórek zamiast { $expected-text }.
   *[other] Wiersz nieodczytany: ma { $found-text } komórki zamiast { $expected-text }.
}
    .remedy = Ujmij w cudzysłów każdy tekst, w którym występuje separator (przecinek, średnik).
problem-row-ends-early = { $found ->
    [one] Wiersz ma tylko { $found-text } z { $expected-text } komórek; brakujące na końcu uznano za puste.
   *[other] Wiersz ma tylko { $found-text } z { $expected-text } komórek; brakujące na końcu uznano za puste.
}
    .remedy = Nic, chyba że brakuje komórki w środku. Tak wyglądają pliki z programów, które pomijają puste komórki na końcu wiersza.
problem-row-mended = „{ $found }” zawiera separator, choć nie stoi w cudzysłowie. Odczytano to jako jedną komórkę: tylko tak wszystkie wartości wiersza pasują do kolumn.
    .remedy = Sprawdź wiersz i ujmij ten tekst w cudzysłów.
problem-not-in-encoding = W wierszu są bajty, które w kodowaniu { $encoding } nic nie znaczą, więc nie został odczytany.
    .remedy = Zapisz plik w Excelu jako „CSV UTF-8” albo podaj kodowanie w --encoding.
problem-other-encoding = Wiersz jest w kodowaniu { $read_as }, a plik w { $expected }; odczytano go jako { $read_as }.
    .remedy = Sprawdź nazwiska w tym wierszu. Tak wyglądają pliki sklejone z dwóch eksportów: najpierw zapisz każdy jako „CSV UTF-8”.
problem-text-mangled = Komórkę odczytano w złym kodowaniu, zanim trafiła do tego pliku („Å‚” zamiast „ł”).
    .remedy = Wyeksportuj plik jeszcze raz u źródła; temu, co tu zapisano, nie można ufać.
problem-nul-byte = Wiersz nieodczytany: zawiera bajt NUL, którego nie ma w żadnym tekście.
    .remedy = Zapisz plik ponownie w Excelu jako „CSV UTF-8”.
problem-cell-too-large = { $highest ->
    [one] Wiersz nieodczytany: ma komórkę większą niż { $highest-text } bajt.
    [few] Wiersz nieodczytany: ma komórkę większą niż { $highest-text } bajty.
    [many] Wiersz nieodczytany: ma komórkę większą niż { $highest-text } bajtów.
   *[other] Wiersz nieodczytany: ma komórkę większą niż { $highest-text } bajta.
}
    .remedy = Poszukaj niezamkniętego cudzysłowu albo skróć tekst w komórce.
problem-quote-astray = Cudzysłów w tym wierszu nie zamyka się tam, gdzie powinien. Ten wiersz pominięto, wiersze poniżej odczytano.
    .remedy = Zamknij cudzysłów albo go usuń i uruchom ponownie.
problem-line-broken = { $detail ->
    [early] Zapis JSON w tym wierszu urywa się na znaku { $column-text }; wiersz pominięto.
   *[other] Od znaku { $column-text } ten wiersz nie jest poprawnym JSON-em; pominięto go.
}
    .remedy = Zajrzyj w to miejsce: brakuje nawiasu, cudzysłowu lub przecinka albo jest o jeden za dużo. W każdym wierszu jest jedna osoba.
problem-not-an-object = Pozycja na liście nie opisuje osoby: „{ $found }”. Pominięto ją.
    .remedy = Każda osoba to obiekt: nazwy i wartości w nawiasach klamrowych.
problem-too-wide = Jedna osoba ma tyle wartości, że plik miałby ponad { $highest-text } kolumn; pominięto ją.
    .remedy = Sprawdź, czy ta pozycja w ogóle opisuje osobę, albo podziel plik.
problem-duplicate-id = Identyfikator „{ $found }” ma już wiersz { $first }; oba wiersze są w rankingu.
    .remedy = Sprawdź, czy to ta sama osoba, i usuń jeden wiersz albo zmień jeden identyfikator.
problem-missing-id = Wiersz nie ma identyfikatora, więc zastępuje go nazwa pliku z numerem wiersza.
    .remedy = Wpisz identyfikator w komórce, aby dało się później odnaleźć tę osobę.
problem-missing-name = Wiersz bez imienia i nazwiska; jest w rankingu jak każdy inny.
    .remedy = Jeśli nie dotyczy żadnej osoby (na przykład jest to dopisek pod tabelą), usuń ten wiersz.

problem-set-aside = { $why ->
    [blank] Pusty wiersz wyłączono.
    [repeated-header] Wiersz, który powtarza nagłówki, wyłączono.
    [preamble] „{ $found }” stoi nad nagłówkami; wiersz wyłączono.
    [instruction] „{ $found }” mówi, co wpisać w wierszach poniżej; wiersz wyłączono.
    [footer] „{ $found }” wyłączono jako dopisek pod tabelą.
    [other-table] „{ $found }” należy do innej tabeli w tym samym pliku; odczytano tylko pierwszą.
   *[total] „{ $found }” wyłączono jako podsumowanie pod tabelą.
}
    .remedy = Nic, chyba że wiersz dotyczy jakiejś osoby.

problem-date-order-broken = „{ $found }” nie może mieć kolejności { $order ->
        [day-first] dzień–miesiąc
       *[month-first] miesiąc–dzień
    }, choć tak odczytano inne daty w tej kolumnie: niektóre mogą być błędne.
    .remedy = Zapisz daty w tej kolumnie w postaci 2026-09-14.

problem-value-damaged = { $found ->
        [none] Ta wartość
       *[other] „{ $found }”
    } { $damage ->
        [error] to kod błędu arkusza kalkulacyjnego: właściwa treść przepadła.
        [exponent] to długa liczba skrócona przez arkusz kalkulacyjny: ostatnie cyfry przepadły.
        [date] to być może zakres taki jak „1-2”, który arkusz kalkulacyjny zamienił na datę.
       *[serial] to być może data, którą arkusz kalkulacyjny zapisał jako liczbę dni.
    } Niczego to nie rozstrzyga.
    .remedy = Nadaj kolumnie w arkuszu format tekstowy (a kolumnie dat format daty) i wpisz wartość ponownie albo zapytaj kandydata lub kandydatkę.

problem-value-not-understood = Nie udało się odczytać „{ $found }”, więc niczego to nie rozstrzyga.
    .remedy = Popraw komórkę albo zapytaj kandydata lub kandydatkę.

## Problemy z całym przebiegiem

problem-end-before-start = Praca skończyła się, zanim się zaczęła: „{ $found }”. Nie wiadomo, ile trwała.
    .remedy = Popraw daty albo zapytaj kandydata lub kandydatkę.

problem-starts-later = Praca zaczyna się po dniu oceny: „{ $found }”. Nie wiadomo, ile trwała.
    .remedy = Popraw datę albo podaj dzień oceny w opcji --as-of.

problem-ids-not-compared = { $count ->
    [one] Powtórzeń szukano tylko wśród pierwszego { $count-text } identyfikatora.
   *[other] Powtórzeń szukano tylko wśród pierwszych { $count-text } identyfikatorów.
}
    .remedy = Jeśli powtórzenia są ważne, poszukaj ich w systemie, z którego pochodzi plik.
problem-tie-cut = Miejsce { $rank-text } zajmuje więcej osób, niż pokazuje lista.
    .remedy = Zwiększ --top, aby zobaczyć wszystkie.

## Obszary pracy, po słowie „doświadczenie”

area-administration = w administracji
area-construction = w budownictwie
area-customer-service = w obsłudze klienta
area-education = w edukacji
area-finance = w finansach
area-health = w ochronie zdrowia i opiece
area-hospitality = w gastronomii i hotelarstwie
area-hr = w kadrach (HR)
area-it = w IT
area-law = w prawie
area-logistics = w logistyce
area-management = w zarządzaniu
area-marketing = w marketingu
area-production = w produkcji
area-purchasing = w zakupach
area-sales = w sprzedaży
area-services = w ochronie, sprzątaniu i innych usługach
area-technical = w zawodach technicznych

## Języki (Unicode CLDR)

language-any = dowolny język
language-aa = afar
language-ab = abchaski
language-ae = awestyjski
language-af = afrikaans
language-ak = akan
language-am = amharski
language-an = aragoński
language-ar = arabski
language-as = asamski
language-av = awarski
language-ay = ajmara
language-az = azerbejdżański
language-ba = baszkirski
language-be = białoruski
language-bg = bułgarski
language-bi = bislama
language-bm = bambara
language-bn = bengalski
language-bo = tybetański
language-br = bretoński
language-bs = bośniacki
language-ca = kataloński
language-ce = czeczeński
language-ch = czamorro
language-co = korsykański
language-cr = kri
language-cs = czeski
language-cu = cerkiewnosłowiański
language-cv = czuwaski
language-cy = walijski
language-da = duński
language-de = niemiecki
language-dv = malediwski
language-dz = dzongkha
language-ee = ewe
language-el = grecki
language-en = angielski
language-eo = esperanto
language-es = hiszpański
language-et = estoński
language-eu = baskijski
language-fa = perski
language-ff = fulani
language-fi = fiński
language-fj = fidżijski
language-fo = farerski
language-fr = francuski
language-fy = zachodniofryzyjski
language-ga = irlandzki
language-gd = szkocki gaelicki
language-gl = galicyjski
language-gn = guarani
language-gu = gudżarati
language-gv = manx
language-ha = hausa
language-he = hebrajski
language-hi = hindi
language-ho = hiri motu
language-hr = chorwacki
language-ht = kreolski haitański
language-hu = węgierski
language-hy = ormiański
language-hz = herero
language-ia = interlingua
language-id = indonezyjski
language-ie = interlingue
language-ig = igbo
language-ii = syczuański
language-ik = inupiak
language-io = ido
language-is = islandzki
language-it = włoski
language-iu = inuktitut
language-ja = japoński
language-jv = jawajski
language-ka = gruziński
language-kg = kongo
language-ki = kikuju
language-kj = kwanyama
language-kk = kazachski
language-kl = grenlandzki
language-km = khmerski
language-kn = kannada
language-ko = koreański
language-kr = kanuri
language-ks = kaszmirski
language-ku = kurdyjski
language-kv = komi
language-kw = kornijski
language-ky = kirgiski
language-la = łaciński
language-lb = luksemburski
language-lg = ganda
language-li = limburski
language-ln = lingala
language-lo = laotański
language-lt = litewski
language-lu = luba-katanga
language-lv = łotewski
language-mg = malgaski
language-mh = marszalski
language-mi = maoryjski
language-mk = macedoński
language-ml = malajalam
language-mn = mongolski
language-mr = marathi
language-ms = malajski
language-mt = maltański
language-my = birmański
language-na = nauruański
language-nd = ndebele północny
language-ne = nepalski
language-ng = ndonga
language-nl = niderlandzki
language-no = norweski
language-nr = ndebele południowy
language-nv = nawaho
language-ny = njandża
language-oc = oksytański
language-oj = odżibwa
language-om = oromo
language-or = orija
language-os = osetyjski
language-pa = pendżabski
language-pi = palijski
language-pl = polski
language-ps = paszto
language-pt = portugalski
language-qu = keczua
language-rm = retoromański
language-rn = rundi
language-ro = rumuński
language-ru = rosyjski
language-rw = kinya-ruanda
language-sa = sanskryt
language-sc = sardyński
language-sd = sindhi
language-se = północnolapoński
language-sg = sango
language-sh = serbsko-chorwacki
language-si = syngaleski
language-sk = słowacki
language-sl = słoweński
language-sm = samoański
language-sn = shona
language-so = somalijski
language-sq = albański
language-sr = serbski
language-ss = suazi
language-st = sotho południowy
language-su = sundajski
language-sv = szwedzki
language-sw = suahili
language-ta = tamilski
language-te = telugu
language-tg = tadżycki
language-th = tajski
language-ti = tigrinia
language-tk = turkmeński
language-tl = tagalski
language-tn = setswana
language-to = tonga
language-tr = turecki
language-ts = tsonga
language-tt = tatarski
language-tw = twi
language-ty = tahitański
language-ug = ujgurski
language-uk = ukraiński
language-ur = urdu
language-uz = uzbecki
language-ve = venda
language-vi = wietnamski
language-vo = wolapik
language-wa = waloński
language-wo = wolof
language-xh = khosa
language-yi = jidysz
language-yo = joruba
language-za = czuang
language-zh = chiński
language-zu = zulu
language-und = język nierozpoznany

## Czego nie da się zrobić tak, jak poproszono

usage-lang = --lang { $found }: candor mówi w językach: { $valid }.
usage-threads = --threads { $found }: od 1 do { $valid }.
usage-profile-table = { $found } wygląda na plik z kandydatami; najpierw podaje się profil wymagań, potem kandydatów.
usage-unreadable = { $detail ->
    [not-found] Nie ma { $found }.
    [no-permission] Brak prawa do odczytu: { $found }.
    [no-folder] { $found } to nie folder.
   *[other] Nie można odczytać { $found } ({ $detail }).
}
usage-data-empty = W folderze { $found } nie ma żadnej tabeli (.csv) ani klasyfikacji (.taxonomy).
usage-data-taxonomies = --data: w folderze { $found } jest więcej niż jedna klasyfikacja: { $valid }. Zostaw tam jedną z nich.
usage-data-taxonomy = { $found } nie jest klasyfikacją, której ta wersja programu candor może użyć. Zaimportuj ją ponownie: candor taxonomy import.
usage-data-table = --data: { $found } nie jest tabelą programu candor. Tabele: { $valid }.
usage-line-not-utf8 = Wiersz { $found } na wejściu nie jest tekstem w kodowaniu UTF-8; zapisz go w UTF-8.
read-lines-not-utf8 = { $n ->
    [one] Wiersz { $found } na wejściu nie jest tekstem w kodowaniu UTF-8, więc nie został odczytany; zapisz dane w UTF-8.
    [few] { $n-text } wiersze na wejściu nie są tekstem w kodowaniu UTF-8, więc nie zostały odczytane (pierwszy to wiersz { $found }); zapisz dane w UTF-8.
    [many] { $n-text } wierszy na wejściu nie jest tekstem w kodowaniu UTF-8, więc nie zostało odczytanych (pierwszy to wiersz { $found }); zapisz dane w UTF-8.
   *[other] { $n-text } wiersza na wejściu nie jest tekstem w kodowaniu UTF-8, więc nie zostało odczytane (pierwszy to wiersz { $found }); zapisz dane w UTF-8.
}
usage-input-twice = { $found } podano dwa razy; każda osoba z tego pliku byłaby w rankingu podwójnie.
usage-no-threads = Nie można tu uruchomić tylu wątków: { $found }. Podaj mniej w --threads.
usage-encoding = --encoding { $found }: candor czyta { $valid }.
usage-delimiter = --delimiter { $found }: podaj jeden znak albo { $valid }.
usage-quote = --quote { $found }: podaj znak cudzysłowu albo { $valid }.
usage-as-of = --as-of { $found }: podaj datę, na przykład 2026-11-23.
usage-map = --map { $found }: napisz POLE=KOLUMNA, na przykład --map "skills=Technologie".
usage-format = --format { $found }: do wyboru są { $valid }.
usage-format-needed = { $found } wymaga --format: { $valid }.
usage-extension = -o { $found }: format wynika z rozszerzenia; do wyboru są { $valid }.
usage-inspect-one = { $found }: odczytana tabela pochodzi z jednego pliku; podaj jeden plik z kandydatami.
usage-left-out = --left-out { $found }: format wynika z rozszerzenia; do wyboru są { $valid }.
usage-output-twice = -o { $found }: podano dwa razy.
usage-output-input = -o { $found }: to jest plik wejściowy; podaj inną nazwę.
usage-output-folder = -o { $found }: to jest folder; podaj nazwę pliku.
usage-min-score = --min-score { $found }: podaj liczbę od 0 do 100.
usage-read-top = --top szereguje znaczenia nazwy stanowiska albo umiejętności; read { $found } nie ma czego szeregować.
usage-top-taxonomy = --top szereguje nazwy stanowisk wśród zawodów klasyfikacji, a żadnej tu nie ma. Zaimportuj raz ESCO (candor taxonomy import FOLDER --data wlasne) i wskaż ten folder w --data.
usage-taxonomy-where = Podaj, gdzie zapisać klasyfikację: -o PLIK albo --data FOLDER, wtedy powstanie w nim { $found }.
usage-taxonomy-extension = -o { $found }: plik klasyfikacji nazywa się NAZWA.taxonomy, żeby --data go znalazło.
usage-taxonomy-file = { $found } to plik. Rozpakuj pobrane archiwum i wskaż folder, w którym są jego tabele (occupations_pl.csv …).
usage-taxonomy-none = W folderze { $found } nie ma żadnej tabeli ESCO: ani occupations_pl.csv, ani skills_pl.csv, w żadnym języku. Pobierz klasyfikację w formacie CSV z portalu ESCO (esco.ec.europa.eu), rozpakuj ją i wskaż folder z tymi tabelami.
usage-taxonomy-deeper = W samym folderze { $found } nie ma tabel ESCO; wskaż folder, w którym są: { $valid }.
usage-taxonomy-empty = W { $found } nie znaleziono żadnego zawodu ani żadnej umiejętności. Pobierz klasyfikację w formacie CSV z portalu ESCO jeszcze raz.
usage-taxonomy-column = { $found } nie ma kolumny { $valid }, więc nie jest tabelą, na którą wskazuje nazwa. Pobierz klasyfikację w formacie CSV z portalu ESCO jeszcze raz.
usage-taxonomy-table = Nie można odczytać { $found } jako CSV w UTF-8, wiersz { $valid }. Pobierz plik jeszcze raz, zamiast zapisywać go z arkusza.
usage-read-kind = read { $found }: nie ma takiego rodzaju tekstu. Do wyboru są { $valid }.
usage-unwritable = Nie można zapisać { $found }: { $detail ->
    [no-folder] nie ma takiego folderu. Utwórz go albo wskaż inny.
    [no-permission] brak uprawnień do zapisu. Wskaż inny folder.
    [full] dysk jest pełny. Zwolnij miejsce albo wskaż inny dysk.
   *[other] { $detail }.
}

## Fields of study (ISCED-F 2013)

field-00 = programy ogólne
field-001 = programy podstawowe
field-002 = czytanie, pisanie i liczenie
field-003 = rozwój osobowościowy
field-01 = kształcenie
field-011 = pedagogika
field-02 = nauki humanistyczne i sztuka
field-021 = sztuka
field-022 = nauki humanistyczne (z wyłączeniem języków)
field-023 = języki
field-03 = nauki społeczne, dziennikarstwo i informacja
field-031 = nauki społeczne i psychologiczne
field-032 = dziennikarstwo i informacja
field-04 = biznes, administracja i prawo
field-041 = biznes i administracja
field-042 = prawo
field-05 = nauki przyrodnicze, matematyka i statystyka
field-051 = nauki biologiczne i pokrewne
field-052 = środowisko
field-053 = nauki fizyczne
field-054 = matematyka i statystyka
field-06 = technologie teleinformacyjne
field-061 = technologie teleinformacyjne
field-07 = technika, przemysł i budownictwo
field-071 = inżynieria i technika
field-072 = produkcja i przetwórstwo
field-073 = architektura i budownictwo
field-08 = rolnictwo, leśnictwo, rybactwo i weterynaria
field-081 = rolnictwo
field-082 = leśnictwo
field-083 = rybactwo
field-084 = weterynaria
field-09 = zdrowie i opieka społeczna
field-091 = zdrowie
field-092 = opieka społeczna
field-10 = usługi
field-101 = usługi dla ludności
field-102 = higiena i bezpieczeństwo pracy
field-103 = ochrona i bezpieczeństwo
field-104 = usługi transportowe
