using Tandem.Design.Suppliers;

namespace Tandem.Demonstration;

/// <summary>On whom the demonstration company rests, what was agreed with them, and what its people can do. Nobody of them exists.</summary>
internal static class SupplierWords
{
    /// <param name="Owner">The team whose head answers for it; empty: nobody does.</param>
    /// <param name="Contact">Whom one talks to there.</param>
    internal sealed record Firm(string Name, SupplierCategory Category, string About, string Owner, string Contact, string[] Services, Agreement[] Agreements);

    /// <param name="Begun">Days since it began.</param>
    /// <param name="Left">Days until it ends; null: it has no end.</param>
    /// <param name="Renews">Months by which it goes on by itself; null: it does not.</param>
    internal sealed record Agreement(string Title, int Begun, int? Left, int Notice, int? Renews, long Cost, bool Covers = true, string Currency = "EUR");

    public const string Network = "Alpennetz GmbH";

    /// <summary>The network's supplier sits in Switzerland.</summary>
    public const string NetworkCurrency = "CHF";

    /// <summary>What its currency is worth in that of the site, and from which day on.</summary>
    public const string Rate = "CHF=1.06@2025-01-01";

    public static readonly Firm[] Firms =
    [
        new(Network, SupplierCategory.Strategic, "Lines between all sites, and to the cloud.", "Network", "Ronja Hollmann", ["Office network", "Remote access"],
            [new("Lines between the sites", 800, 295, 90, 12, 186_000, Currency: NetworkCurrency), new("Lines of the old cold store", 2_400, -40, 30, null, 9_600, false, NetworkCurrency)]),
        new("Kaiser & Quell Payments", SupplierCategory.Tactical, "Takes cards and transfers for the web shop.", "Web and mobile", "Ludger Kaiser", ["Customer web shop"],
            [new("Card payments in the shop", 655, 75, 60, null, 42_000)]),
        new("Nordlicht Cloud", SupplierCategory.Strategic, "Machines, clusters and object storage.", "Cloud platform", "Svea Ahlgren", ["Cloud platform", "Backup and recovery"],
            [new("Framework for machines and storage", 420, 310, 180, 12, 310_000)]),
        new("Tresor Software", SupplierCategory.Operational, "Ledgers and payroll: the program and its updates.", "Business applications", "Bernd Achterberg", ["Finance and accounting", "Payroll and time"],
            [new("Maintenance of ledgers and payroll", 1_000, 95, 90, 12, 74_000)]),
        new("Handheld Service Kiel", SupplierCategory.Operational, "Mends scanners and label printers, and lends others meanwhile.", "", "Jette Lornsen", ["Warehouse management"],
            [new("Repair of scanners within two days", 500, 228, 60, 12, 23_500)]),
        new("Papier Petersen", SupplierCategory.Commodity, "Labels, paper, toner.", "Workplace", "Momme Petersen", ["Printing"], [new("Labels and paper on call", 300, null, 0, null, 18_000)]),
    ];

    /// <summary>What is known, and in which teams.</summary>
    public static readonly (string Name, string About, string[] Teams)[] Skills =
    [
        ("Routing and lines", "Finds where packets get lost, and changes their way.", ["Network"]),
        ("Wireless", "Plans and measures radio in halls full of metal.", ["Network", "Workplace"]),
        ("Telephony", "Numbers, queues and what a hotline hears.", ["Network"]),
        ("Linux", "Runs and mends servers.", ["Servers and storage", "Cloud platform", "Databases"]),
        ("Backup", "Restores what was lost, and tries it before.", ["Servers and storage"]),
        ("Relational databases", "Tables, plans of queries, locks.", ["Databases", "Data and reports", "Web and mobile"]),
        ("Clusters", "Runs containers on many machines.", ["Cloud platform"]),
        ("Pipelines", "Builds, tests and brings out without hands.", ["Cloud platform", "Web and mobile", "Integration"]),
        ("Web pages", "Pages that load at once and that everybody can use.", ["Web and mobile"]),
        (Payments, "Cards, transfers, and what the schemes demand.", []),
        ("Messages between partners", "Orders in, invoices out, in the words of both.", ["Integration"]),
        ("Ledgers", "Postings, closing, taxes.", ["Business applications"]),
        ("Scanners", "Mobile devices, labels, scales.", ["Warehouse systems"]),
        (Passkeys, "Signing in without passwords.", []),
        ("Forensics", "Finds out what somebody did on a machine.", ["Security operations"]),
    ];

    /// <summary>Backlog items of which one knows what they need, by title.</summary>
    public static readonly Dictionary<string, string[]> Needs = new()
    {
        ["Pay by either provider"] = [Payments, "Web pages"],
        ["Change over while people pay"] = [Payments, "Pipelines"],
        ["Payment page times out in the evening"] = [Payments],
        ["Renew how customers sign in"] = [Passkeys, "Web pages"],
        ["Keep scans on the device"] = ["Scanners"],
        ["Show earlier orders by weekday"] = ["Web pages"],
    };

    /// <summary>Known by one person of the web team alone.</summary>
    public const string Payments = "Card payments";

    /// <summary>Known to those who watch over security, and to nobody who builds.</summary>
    public const string Passkeys = "Passkeys";
}
