namespace Tandem.Demonstration;

/// <summary>What the demonstration company changes in a year, and what it plans.</summary>
internal static class ChangeWords
{
    /// <summary>The catalogue: title, service, minutes, how it is done, how one sees that it worked, the way back, and to which items.</summary>
    public static readonly (string Title, string Service, int Minutes, string Plan, string Test, string BackOut, string[] Items)[] Catalogue =
    [
        ("Renew a certificate", "Customer web shop", 30, "1. Ask for the new certificate.\n2. Put it beside the old one.\n3. Reload the front.", "The browser shows the new date.", "Reload with the old certificate, which stays for a week.", ["Shop certificate", "Shop front"]),
        ("Restart a node of the mail service", "E-mail and calendar", 20, "1. Take the node out of the balance.\n2. Restart it.\n3. Put it back.", "A test mail arrives within a minute.", "Leave the node out; the other carries the load.", ["mail-1", "mail-2"]),
        ("Move a host's guests and patch it", "Cloud platform", 120, "1. Move the guests away.\n2. Install the patches.\n3. Restart.\n4. Move the guests back.", "All guests answer.", "Boot the kernel before.", ["host-k1", "host-k2", "host-k3"]),
        ("Load a new price list", "Customer web shop", 15, "Load the file of the day into shop-prices.", "Ten prices are compared by hand.", "Load the file of the day before.", ["shop-prices"]),
    ];

    /// <summary>Normal changes of the year: title, item, minutes, what it is good for.</summary>
    public static readonly (string Title, string Item, int Minutes, string Reason)[] Year =
    [
        ("Second line between the core switches", "kiel-core-1", 180, "One broken line must not part the two halves of the house."),
        ("New firmware on the core switches", "kiel-core-2", 120, "The maker warns of a loop in the old one."),
        ("More memory for the shop's database", "shop-db", 60, "It reads from disk at noon."),
        ("Index for the search of orders", "shop-db", 45, "The search takes six seconds."),
        ("Newer database for the warehouse", "stock-db", 240, "Support for the old one ends."),
        ("Other queue for the order exchange", "Order exchange", 90, "Orders overtook each other."),
        ("Payment provider over its new interface", "shop-payment", 60, "The old one is switched off in spring."),
        ("Longer keep-alive on the VPN gateway", "vpn-gate", 30, "Clients with the old keep-alive are thrown out."),
        ("Split the voice network off", "voice-switch", 150, "Calls stutter while backups run."),
        ("Directory servers on the new platform", "directory-1", 120, "The old platform gets no patches any more."),
        ("Route planner, release 11", "Route planner", 60, "Drivers need the new toll tables."),
        ("Stock keeper, release 2024.3", "Stock keeper", 90, "Counting by scanner."),
    ];

    /// <summary>What is planned: title, item, in how many days, minutes, how it is done, what was tested, how far it is.</summary>
    public static readonly (string Title, string Item, int InDays, int Minutes, string Plan, string Evidence, string Until)[] Ahead =
    [
        ("Order exchange, release 7.3", "Order exchange", 6, 90, "1. Stop taking orders.\n2. Install.\n3. Replay what waited.", "Two weeks in the test site with the orders of October.", "approval"),
        ("Warehouse database to the cluster", "stock-db", 13, 300, "1. Copy at night.\n2. Switch over on Sunday.", "", "assessment"),
        ("Sign-in with passkeys for everybody", "Sign-in", 20, 60, "1. Switch it on for the desk.\n2. Then for everybody.", "", "draft"),
    ];
}
