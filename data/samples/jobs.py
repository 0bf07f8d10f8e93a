"""The careers of jobs-pl.csv, written by hand. Every person and every employer is invented.

One block a person: name | education | skills | languages, then one line a job: title | employer | start | end.
"""

HEADER = ("Nr kandydata;Imię i nazwisko;E-mail;Wykształcenie;Stanowisko;Pracodawca;Data rozpoczęcia;Data zakończenia;"
          "Umiejętności;Języki").split(";")

CAREERS = """
Anna Sójka | wyższe magisterskie | negocjacje, CRM, tekstylia | angielski B2
przedstawiciel handlowy | Tkalnia Wrzos | 03.2019 | 06.2021
Key Account Manager | Hurtownia Lnianka | 07.2021 | obecnie

Bartosz Czapla | licencjat | fakturowanie, obsługa zamówień | angielski B1
sprzedawca | Sklep Zakątek | 2019 | 2020
specjalista ds. sprzedaży | Przędza Plus | 2019-03 | 2020-09
specjalista ds. sprzedaży | Dom Tkanin Osnowa | 10.2020 | 

Celina Dudek | mgr | planowanie sprzedaży, Excel | niemiecki B2
staż w dziale sprzedaży | Hurtownia Lnianka | 07.2024 | 12.2024
młodszy specjalista ds. sprzedaży | Hurtownia Lnianka | 01.2025 | 08.2025

Daniel Gil | inż. | SAP, order processing | angielski C1
praktykant | Przędza Plus | 06.2023 | 09.2023
praktykant w dziale handlowym | Dom Tkanin Osnowa | 02.2024 | 12.2024

Edyta Jaskółka | wyższe | obsługa klienta, CRM | angielski
opiekun klienta | Bank Pod Lipą | 04.2021 | 05.2024

Filip Kania | wyższe licencjackie | negocjacjami, umowy handlowe | ang. B1/B2
doradca klienta | Telefony Dziupla | marzec 2019 | wrzesień 2022
Handlowiec | Guziki i Nici | październik 2022 | do teraz

Gabriela Kawka | średnie techniczne | sprzedaż telefoniczna, negocjacje | brak
telemarketer | Centrum Rozmów Echo | 01.2020 | 12.2022
przedstawiciel handlowy | Guziki i Nici | 01.2023 | obecnie

Henryk Kos | wyższe magisterskie | księgowość, kontrola należności | rosyjski komunikatywnie
księgowy | Biuro Rachunkowe Saldo | 2012 | 2019
główny księgowy | Hurtownia Lnianka | 2019 | obecnie

Inga Kruk | mgr ekonomii | analiza sprzedaży, raporty sprzedażowe | angielski B2
analityk sprzedaży | Dom Tkanin Osnowa | 05.2022 | 04.2023
specjalista ds. sprzedaży | Dom Tkanin Osnowa | 05.2023 | 05.2024
kierownik działu sprzedaży | Tkalnia Wrzos | 06.2024 | 

Jacek Mewa | wyższe niepełne (III rok) | CRM, pozyskiwanie klientów | angielski B2
Sales Representative | Northwool | 2021-02 | 2023-08

Kinga Perkoz | technikum handlowe | obsługa kasy fiskalnej | 
kasjer-sprzedawca | Sklep Zakątek | 2018 | 2018
sprzedawca | Market Bocian | 2020 | 2021

Leon Pliszka | studia | negocjacje, baza klientów | angielski B1
handlowiec | Przędza Plus | 2024 | 2025

Marta Puchacz | wyższe magisterskie | HTML, Java | angielski C1
programistka | Studio Bajt | 09.2020 | obecnie

Norbert Raniuszek | mgr inż. | normy jakości, tkaniny, umowy dostawy | niemiecki (biegły)
technolog | Tkalnia Wrzos | 01.03.2015 | 31.08.2019
inżynier sprzedaży | Tkalnia Wrzos | 01.09.2019 | 31.12.2023

Olga Rybitwa | licencjat | obsługa zamówień, fakturowanie | angielski A2
asystentka działu sprzedaży | Guziki i Nici | 11.2024 | 08.2025
asystentka działu sprzedaży | Hurtownia Lnianka | 09.2025 | 12.2025

Patryk Sikora | wyższe | negocjacje handlowe, planowanie sprzedaży | angielski B2
przedstawiciel handlowy | Northwool | 01.2018 | 12.2020
przedstawiciel handlowy | Przędza Plus | 06.2019 | 06.2020
własna działalność – handel tkaninami | Sikora Tkaniny | 01.2021 | obecnie

Renata Skowronek | — | prowadzenie bazy klientów, CRM | ukraiński A2, angielski B1
specjalista ds. obsługi klienta | Telefony Dziupla | 02.2017 | 03.2019
specjalista ds. sprzedaży | Telefony Dziupla | 04.2019 | 10.2021

Stanisław Słonka | wyższe magisterskie | magazyn, wózki widłowe | brak
magazynier | Market Bocian | 2010 | 2016
kierownik magazynu | Hurtownia Lnianka | 2016 | 

Teresa Sowa | studia podyplomowe | negocjacje, umowy sprzedaży, fakturowanie | niemiecki B1
specjalistka ds. sprzedaży eksportowej | Przędza Plus | 05.2016 | 04.2018
urlop wychowawczy | | 05.2018 | 04.2020
specjalistka ds. sprzedaży eksportowej | Przędza Plus | 05.2020 | do dziś

Urszula Szpak | wyższe | Negotation, sales reporting | angielski C2
Sales Assistant | Northwool | 08.2025 | 05.2026

Wiktor Trznadel | zasadnicze zawodowe | prawo jazdy kat. B | 
kierowca | Kurier Żuraw | 2015 | 2022
kierowca-przedstawiciel | Kurier Żuraw | 2022 | 2024

Yuliia Vorobets | wyższe magisterskie | textiles, customer database, negotiation | ukraiński ojczysty, polski B2, angielski B2
sales manager | Lvivtkanyna | 03.2017 | 02.2022
doradca klienta | Dom Tkanin Osnowa | 05.2022 | obecnie

Zenon Wilga | mgr | negocjacje, organizacja sprzedaży | angielski B1
dyrektor handlowy | Guziki i Nici | 2008 | 2023

Alicja Zięba | w trakcie studiów magisterskich | obsługa klienta, Word, Excel | angielski B2
praktykantka w dziale sprzedaży | Tkalnia Wrzos | 07.2025 | 09.2025
sprzedawczyni (pół etatu) | Galeria Poszewka | 10.2024 | 06.2026

Borys Żołna | wyższe | badania rynku, market research | angielski C1
specjalista ds. marketingu | Studio Bajt | 01.2020 | 06.2023

Dagmara Gawron | licencjat | CRM, realizacja zamówień | angielski B1
specjalista ds. obsługi zamówień | Przędza Plus | 2022-04 | 2022-12
handlowiec | Przędza Plus | 2023-01 | 2023-11
handlowiec | Northwool | 2023-11 | 2024-01

Emil Dzięcioł | wyższe magisterskie | sprzedaż, negocjacje | angielski B2
handlowiec | Tkalnia Wrzos | 09.2023 | 03.2022
handlowiec | Hurtownia Lnianka | 04.2025 | 07.2025

Halyna Lastivka | wyższe | obsługa klienta, fakturowanie | ukraiński ojczysty, polski B1
sprzedawca | Market Bocian | wiosna 2023 | obecnie

Iwo Bażant | mgr | umowy dostawy, kontrola płatności | niemiecki C1
wolontariusz | Fundacja Gniazdo | 2019 | 2020
specjalista ds. zakupów | Guziki i Nici | 01.2021 | 12.2022
specjalista ds. sprzedaży | Guziki i Nici | 01.2023 | 

Lidia Kulik | wyższe ekonomiczne | | angielski komunikatywny
 | Hurtownia Lnianka | 02.2021 | 11.2023
"""

ASCII = str.maketrans("ąćęłńóśźż", "acelnoszz")


def jobs_rows():
    people = []
    for number, block in enumerate(CAREERS.strip().split("\n\n"), start=1):
        first, *jobs = block.split("\n")
        name, education, skills, languages = (cell.strip() for cell in first.split("|"))
        email = name.lower().translate(ASCII).replace(" ", ".") + ("@example.com" if number % 3 else "@example.org")
        rows = []
        for job in jobs:
            title, employer, start, end = (cell.strip() for cell in job.split("|"))
            rows.append([f"J-{number}", name, email, education, title, employer, start, end, skills, languages])
        people.append(rows)
    # Every fifth person's last job stands at the end of the file, as after a second export.
    late = [rows.pop() for i, rows in enumerate(people) if i % 5 == 0 and len(rows) > 1]
    return [HEADER, *(row for rows in people for row in rows), *late]
