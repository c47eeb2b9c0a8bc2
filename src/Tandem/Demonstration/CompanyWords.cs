using Tandem.Strategy.Portfolio;

namespace Tandem.Demonstration;

/// <summary>The names of the demonstration company, a group of trading and transport firms on a northern coast. Nobody in it lives.</summary>
internal static class CompanyWords
{
    /// <summary>How many people work there.</summary>
    public const int People = 200;

    public static readonly (string Name, string Domain, string About)[] Organisations =
    [
        ("Brackwater Shared Services", "services.brackwater.example", "Runs what the whole group shares: IT, finance, people."),
        ("Brackwater Logistics", "logistics.brackwater.example", "Warehouses and lorries."),
        ("Brackwater Foods", "foods.brackwater.example", "Two factories and a cold store."),
        ("Brackwater Energy", "energy.brackwater.example", "Wind, meters and a trading desk."),
        ("Alder & Finch Retail", "alderfinch.example", "A customer: forty shops supplied every night."),
        ("Nordhaven Ports", "nordhaven.example", "A customer: three ports and a customs office."),
    ];

    public static readonly (string Name, string About, string Hours, int Size)[] Teams =
    [
        ("Service desk", "First point of contact for everybody.", "mon-fri 07:00-19:00", 9),
        ("Workplace", "Computers, printers, meeting rooms.", "mon-fri 07:30-17:30", 6),
        ("Network", "Lines, wireless, telephony.", "mon-fri 08:00-18:00", 5),
        ("Servers and storage", "Machines, files, backup.", "mon-fri 08:00-18:00", 5),
        ("Databases", "Everything with tables in it.", "mon-fri 08:00-17:00", 4),
        ("Cloud platform", "Clusters, certificates, pipelines.", "", 5),
        ("Integration", "Partners' orders in, invoices out.", "mon-sun 06:00-22:00", 4),
        ("Business applications", "ERP, payroll, planning.", "mon-fri 08:00-17:00", 6),
        ("Warehouse systems", "Scanners, labels, stock, plant.", "mon-sun 05:00-23:00", 5),
        ("Web and mobile", "Shop, portal, intranet.", "mon-fri 08:00-18:00", 6),
        ("Data and reports", "Warehouse of data, morning reports.", "mon-fri 07:00-16:00", 4),
        ("Security operations", "Watches, isolates, teaches.", "", 4),
    ];

    public static readonly (string Name, string About, string Team, Criticality Criticality)[] Services =
    [
        ("E-mail and calendar", "Mailboxes, rooms, shared calendars.", "Servers and storage", Criticality.High),
        ("Remote access", "Working from outside the office.", "Network", Criticality.High),
        ("Workplace computers", "Laptops and what is installed on them.", "Workplace", Criticality.Medium),
        ("Printing", "Printers, labels, scans.", "Workplace", Criticality.Low),
        ("Warehouse management", "From gate to shelf and back.", "Warehouse systems", Criticality.Critical),
        ("Transport planning", "Routes, lorries, arrival times.", "Business applications", Criticality.Critical),
        ("Finance and accounting", "Ledgers, invoices, payments.", "Business applications", Criticality.High),
        ("Payroll and time", "Hours worked and money earned.", "Business applications", Criticality.High),
        ("Customer web shop", "Where retail customers order.", "Web and mobile", Criticality.Critical),
        ("Customer portal", "Orders, tracking and papers for customers.", "Web and mobile", Criticality.High),
        ("Data warehouse", "Figures of yesterday by six in the morning.", "Data and reports", Criticality.Medium),
        ("File shares", "Folders of teams and projects.", "Servers and storage", Criticality.Medium),
        ("Telephony", "Hotlines, handsets, voice mail.", "Network", Criticality.High),
        ("Office network", "Lines and wireless at every site.", "Network", Criticality.Critical),
        ("Identity and sign-in", "Who is who, and who may what.", "Security operations", Criticality.Critical),
        ("Security monitoring", "Sees the unusual, day and night.", "Security operations", Criticality.High),
        ("Database platform", "Databases as a service for applications.", "Databases", Criticality.Critical),
        ("Integration hub", "Messages between partners and us.", "Integration", Criticality.Critical),
        ("Cloud platform", "Where our own software runs.", "Cloud platform", Criticality.Critical),
        ("Backup and recovery", "Copies that can be restored, tried every month.", "Servers and storage", Criticality.High),
        ("Production control", "Orders and weights for the factories' lines.", "Warehouse systems", Criticality.Critical),
        ("Energy metering", "Readings of 4,000 meters.", "Integration", Criticality.High),
        ("Intranet", "News, forms, canteen plan.", "Web and mobile", Criticality.Low),
        ("Video conferencing", "Meetings across sites.", "Workplace", Criticality.Medium),
        ("Customs papers", "Export papers for the ports.", "Business applications", Criticality.High),
    ];

    public static readonly string[] FirstNames =
    [
        "Ada", "Amir", "Anneke", "Bastian", "Bente", "Carla", "Celeste", "Dario", "Dilara", "Edda", "Elias", "Emeka", "Fenna", "Filip", "Freya", "Gideon",
        "Hanne", "Hugo", "Ilse", "Imran", "Ines", "Jakub", "Jelena", "Joris", "Kaja", "Kenji", "Leonie", "Lucian", "Maarit", "Malik", "Marta", "Mateo",
        "Nadia", "Nils", "Noor", "Olena", "Oskar", "Paloma", "Petra", "Quentin", "Rania", "Ruben", "Saskia", "Silvan", "Tamsin", "Tarek", "Ulla", "Viktor",
        "Wanda", "Yara", "Yusuf", "Zofia",
    ];

    public static readonly string[] LastNames =
    [
        "Abara", "Aldersey", "Bakker", "Brandt", "Caruso", "Claes", "Dahl", "Demir", "Eklund", "Falk", "Ferreira", "Gallo", "Granholm", "Haddad", "Hartog",
        "Iversen", "Jansson", "Kaminski", "Keller", "Laurent", "Lindqvist", "Marek", "Moreau", "Nakano", "Nygaard", "Okafor", "Ortega", "Pavlik", "Pereira",
        "Quist", "Rask", "Romano", "Sandoval", "Sievers", "Soto", "Tallis", "Teixeira", "Uhlig", "Vance", "Vermeer", "Wachter", "Winther", "Ximenes", "Yilmaz", "Zeller",
    ];

    public static readonly string[] Titles =
    [
        "Warehouse clerk", "Dispatcher", "Accountant", "Sales representative", "Buyer", "Shift leader", "Driver coordinator", "Quality inspector",
        "Customs agent", "Payroll officer", "Planner", "Marketing manager", "Energy trader", "Meter technician", "Legal counsel", "Office manager",
    ];
}
