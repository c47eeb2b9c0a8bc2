using Tandem.Kernel.Fields;

namespace Tandem.Transition.ItemClasses;

/// <summary>The classes most sites begin with: what each is a kind of, and what it asks for.</summary>
internal static class StartingClasses
{
    public static readonly (string Name, string? Parent, string Icon, string Description, string[] IdentifiedBy, ClassAttribute[] Attributes)[] All =
    [
        ("Configuration item", null, "box", "Anything that has to be managed so that services can be delivered.", [], []),
        ("Application", "Configuration item", "apps", "Software as its users know it.", [], [new("version"), new("repository", Hint: "Where its source is kept"), new("language", "Programming language")]),
        ("Application component", "Application", "puzzle", "A part of an application that runs by itself.", [], [new("port", Type: CustomType.Number)]),
        ("Software", "Configuration item", "package", "A product or library that others use.", ["packageUrl"], [new("release"), new("supplier"), new("licence"), new("packageUrl", "Package URL", Hint: "Such as pkg:nuget/Newtonsoft.Json@13.0.3")]),
        ("Database", "Configuration item", "database", "Where an application keeps what it knows.", [], [new("engine", Expected: true), new("engineVersion"), new("sizeGb", "Size in GB", CustomType.Number)]),
        ("Hardware", "Configuration item", "devices", "What can be touched.", ["serialNumber", "assetTag"], [new("serialNumber", Expected: true), new("assetTag"), new("manufacturer"), new("model"), new("role"), new("purchased", Type: CustomType.Date)]),
        ("Server", "Hardware", "server", "A machine on which software runs.", [], [new("operatingSystem"), new("cores", Type: CustomType.Number), new("memoryGb", "Memory in GB", CustomType.Number)]),
        ("Virtual machine", "Server", "server-2", "A server made of software.", ["name"], [new("platform")]),
        ("Network device", "Hardware", "router", "Switches, routers, firewalls, access points.", [], [new("managementAddress")]),
        ("Storage", "Hardware", "device-floppy", "Where data lies.", [], [new("capacityTb", "Capacity in TB", CustomType.Number)]),
        ("Power device", "Hardware", "plug", "What brings current to other devices.", [], []),
        ("Rack", "Hardware", "columns", "Where devices are mounted.", [], [new("heightUnits", "Height units", CustomType.Number)]),
        ("Cluster", "Configuration item", "hierarchy-2", "Machines that do one thing together.", [], [new("technology")]),
        ("Location", "Configuration item", "map-pin", "A place: a region, a site, a room.", [], [new("address", Type: CustomType.LongText)]),
        ("Site", "Location", "building", "A building or a data centre.", [], [new("facility")]),
        ("Network", "Configuration item", "network", "An address range or a virtual network.", [], [new("range", "Address range"), new("vlan", "VLAN", CustomType.Number)]),
        ("IP address", "Configuration item", "route", "An address on a network.", ["address"], [new("address", Required: true), new("dnsName", "DNS name")]),
        ("Circuit", "Configuration item", "plug-connected", "A line that a provider rents out.", [], [new("provider"), new("circuitType", "Type")]),
        ("Certificate", "Configuration item", "certificate", "What proves who a machine is, until a day.", [], [new("subject"), new("validUntil", Type: CustomType.Date, Expected: true)]),
    ];
}
