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
via-free-text = z opisu
via-derived = obliczone

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
no-time = brak stażu
at-least = co najmniej { $amount }
at-most = najwyżej { $amount }
between = { $from }–{ $to }
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
level-unsaid = bez poziomu
denied = zaprzeczono
unfinished = nieukończone
pay-amount = { $amount }{ $currency }{ $basis }{ $per }
basis-employment-gross = {" "}brutto, umowa o pracę
basis-employment-net = {" "}netto, umowa o pracę
basis-b2b = {" "}netto na fakturze, B2B
per-hour = {" "}za godzinę
per-month = {" "}miesięcznie
per-year = {" "}rocznie

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
school-2 = podstawowe lub gimnazjalne
school-3 = średnie
school-4 = policealne
school-5 = krótkie studia wyższe
school-6 = studia I stopnia
school-7 = studia II stopnia
school-8 = doktorat
school-range = { $from } lub { $to }
school-higher = wyższe, stopnia nie podano
track-general = średnie ogólnokształcące
track-vocational = średnie zawodowe
track-basic-vocational = zasadnicze zawodowe

## Czego wymaga profil

need-education = wykształcenie: { $need }
need-experience = doświadczenie { $subject }: co najmniej { $need }
need-skill = { $subject }
need-language = { $subject }: co najmniej { $need }
need-certificate = certyfikat: { $subject }
need-number = { $subject }: { $need }
need-choice = { $subject }: { $need }
need-phrase = { $subject }: wzmianka o { $need }
need-pay = wynagrodzenie: { $need }
need-all-of = wszystko z listy: { $members }
need-any-of = jedno z listy: { $members }
need-at-least = co najmniej { $n-text } z listy: { $members }
need-not = bez: { $members }

## Czego brakuje i dlaczego

gap-months = brakuje { $gap } do { $need }
gap-level = { $have }, potrzeba { $need }
gap-number = { $have }, potrzeba { $need }
gap-unfinished = studia nieukończone
gap-expired = ważność minęła { $date }
gap-pay = { $gap } powyżej widełek
gap-education = { $have }

why-no-column = brak takiej kolumny w pliku
why-not-stated = brak informacji
why-not-understood = nie udało się odczytać
why-not-listed = nie ma na liście
why-denied = osoba pisze, że nie
why-near = zapisano „{ $written }”: potwierdź
why-range = podany zakres nie rozstrzyga
why-disagree = dwa miejsca podają co innego
why-level-unsaid = nie podano poziomu
why-track-unsaid = nie podano typu szkoły
why-total-only = podano tylko staż ogółem
why-title-unclear = „{ $title }” może oznaczać inną pracę
why-internship = rozstrzygałby staż lub praktyka
why-no-dates = przy jednej z prac brak daty rozpoczęcia
why-other-basis = podano na innej podstawie
why-broader = podano tylko pojęcie szersze

## Pytania

ask-education = Jakie najwyższe wykształcenie ukończono i w jakim typie szkoły?
ask-experience = Ile czasu pracy { $subject } (wymagane: { $need })?
ask-skill = Czy jest znajomość: { $subject }?
ask-language = Jaki poziom: { $subject } (wymagany: { $need })?
ask-certificate = Czy jest certyfikat: { $subject }?
ask-number = Ile wynosi: { $subject } (wymagane: { $need })?
ask-choice = { $subject }: co z listy { $need }?
ask-phrase = { $subject }: czy jest coś o { $need }?
ask-pay = Jakie są oczekiwania finansowe ({ $basis } )?
ask-near = Czy „{ $written }” oznacza „{ $wanted }”?

## Tabela i to, co stoi pod nią

col-rank = Miejsce
col-name = Imię i nazwisko
col-standing = Ocena
col-points = Punkty
col-unmet = Nie wykazano
col-ask = Do zapytania

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
    [one] odczytano { $n-text } wiersz
    [few] odczytano { $n-text } wiersze
    [many] odczytano { $n-text } wierszy
   *[other] odczytano { $n-text } wiersza
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
understood-file = { $file }: { $delimiter }, UTF-8
understood-used = { $heading } → { $field }
understood-columns = użyte kolumny: { $columns }
delimiter-semicolon = średniki
delimiter-comma = przecinki
delimiter-tab = tabulatory
delimiter-bar = kreski pionowe
chosen-near = podobny nagłówek
chosen-map = wskazano przez --map
chosen-profile = wymieniona w profilu
nobody = Nie ma kogo pokazać.
problems-met = Na co spojrzeć
more-places = { $n ->
    [one] i jeszcze { $n-text }
   *[other] i jeszcze { $n-text }
}
note-remedy = Co zrobić: { $remedy }

place-file = { $file }
place-row = { $file }, wiersz { $row }
place-cell = { $file }, wiersz { $row }, kolumna „{ $column }”
place-column = { $file }, kolumna „{ $column }”
place-answer = odpowiedź

## Jedna osoba

explain-head = { $name } ({ $id })
explain-place = { $place }
explain-standing = { $standing } · punkty: { $from } ze 100
explain-standing-range = { $standing } · punkty: { $from }–{ $to } ze 100
explain-weight = waga { $weight }
explain-points = { $earned } z { $out-of }
explain-points-range = { $earned }–{ $possible } z { $out-of }
explain-sum = Razem { $earned } z { $out-of } = { $points } ze 100
explain-sum-range = Razem { $earned }–{ $possible } z { $out-of } = { $points }–{ $most } ze 100
explain-clause = punkt { $clause }
explain-because = dlaczego: { $because }
explain-evidence = „{ $words }” → { $reading } ({ $via }; { $place })
explain-evidence-plain = „{ $words }” ({ $place })
explain-ask = Zapytaj: { $question }
explain-beside = poza rankingiem
explain-interview = { $need }
explain-legend = Decyduje człowiek. candor porządkuje, zaznacza i wyjaśnia.

## Profil

check-fine = { $file }: bez błędów.
check-essentials = { $n ->
    [one] { $n-text } wymaganie niezbędne
    [few] { $n-text } wymagania niezbędne
    [many] { $n-text } wymagań niezbędnych
   *[other] { $n-text } wymagania niezbędnego
}
check-desirable = { $n-text } mile widziane
check-interview = { $n-text } na rozmowę
check-internal = { $n-text } dla obecnych pracowników
check-points = punkty do zdobycia: { $points } (suma wag)
severity-error = błąd
severity-warning = uwaga
severity-note = informacja

## Odczytywanie tekstu

read-not-stated = brak informacji
read-not-understood = nie odczytano
read-nothing = nic nie podano
read-open = trwa nadal
read-internship = staż lub praktyka
read-possible = możliwe
read-concept = { $concept }
read-unknown-skill = nie ma w tabelach
col-text = Tekst
col-reading = Odczyt
col-via = Jak
