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
    .remedy = Wpisz pełne miesiące lub lata, np. "18 miesięcy" albo "1 rok".
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
problem-duplicate-value = Klucz „{ $key }” wymienia dwa razy „{ $found }”.
    .remedy = Usuń jedno z powtórzeń.
problem-information-only = Wymaganie „{ $found }” jest wśród niezbędnych bez uzasadnienia, więc tylko informuje i nie daje punktów.
    .remedy = Dodaj klucz „because” i napisz, do czego praca tego wymaga, albo zostaw jako informację.

## Problemy z plikiem

problem-unreadable-file = Nie można odczytać pliku (komunikat: { $detail }).
    .remedy = Sprawdź nazwę pliku, folder i uprawnienia do odczytu.
problem-empty-file = W pliku nie ma ani jednego wiersza.
    .remedy = Sprawdź, czy to właściwy plik, albo wyeksportuj go ponownie.
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
problem-near-column = Nagłówek kolumny „{ $found }” odczytano jako „{ $read_as }”.
    .remedy = Jeśli oznacza co innego, wskaż właściwą kolumnę przez --map POLE=KOLUMNA.

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
problem-invalid-utf8 = Wiersz nieodczytany: komórka „{ $found }” nie jest zapisana w UTF-8.
    .remedy = Zapisz plik w Excelu jako „CSV UTF-8”.
problem-nul-byte = Wiersz nieodczytany: zawiera bajt NUL, którego nie ma w żadnym tekście.
    .remedy = Zapisz plik ponownie w Excelu jako „CSV UTF-8”.
problem-cell-too-large = { $highest ->
    [one] Wiersz nieodczytany: ma komórkę większą niż { $highest-text } bajt.
    [few] Wiersz nieodczytany: ma komórkę większą niż { $highest-text } bajty.
    [many] Wiersz nieodczytany: ma komórkę większą niż { $highest-text } bajtów.
   *[other] Wiersz nieodczytany: ma komórkę większą niż { $highest-text } bajta.
}
    .remedy = Poszukaj niezamkniętego cudzysłowu albo skróć tekst w komórce.
problem-unclosed-quote = Cudzysłów otwarty w tym wierszu nie został zamknięty, więc od tego miejsca plik jest nieodczytany.
    .remedy = Zamknij lub usuń ten cudzysłów.
problem-duplicate-id = Inny wiersz ma już identyfikator „{ $found }”; oba są w rankingu.
    .remedy = Sprawdź, czy to ta sama osoba, i usuń jeden wiersz albo zmień jeden identyfikator.
problem-missing-id = Wiersz nie ma identyfikatora, więc zastępuje go nazwa pliku z numerem wiersza.
    .remedy = Wpisz identyfikator w komórce, aby dało się później odnaleźć tę osobę.
problem-value-not-understood = Nie udało się odczytać „{ $found }”, więc niczego to nie rozstrzyga.
    .remedy = Popraw komórkę albo zapytaj kandydata lub kandydatkę.
problem-rows-disagree = Wiersze jednej osoby podają co innego: { $found }.
    .remedy = Ustal, co jest prawdą, i popraw pozostałe wiersze.

## Problemy z całym przebiegiem

problem-ids-not-compared = { $count ->
    [one] Powtórzeń szukano tylko wśród pierwszego { $count-text } identyfikatora.
   *[other] Powtórzeń szukano tylko wśród pierwszych { $count-text } identyfikatorów.
}
    .remedy = Jeśli powtórzenia są ważne, poszukaj ich w systemie, z którego pochodzi plik.
problem-tie-cut = Miejsce { $rank-text } zajmuje więcej osób, niż pokazuje lista.
    .remedy = Zwiększ --top, aby zobaczyć wszystkie.
