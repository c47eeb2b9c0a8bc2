using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Inventories;

/// <summary>Reads a NetBox dump: places, racks, devices, machines, addresses, networks, lines and power become items, and what is said of where they are and what is plugged into what becomes relations.</summary>
public sealed class NetBoxReader
{
    public const string Source = "netbox";

    private readonly NetBoxObjects objects;
    private readonly List<FoundItem> items = [];
    private readonly HashSet<string> keys = [];
    private readonly List<FoundRelation> relations = [];
    private readonly List<InventoryRejection> rejected = [];

    private NetBoxReader(NetBoxObjects objects) => this.objects = objects;

    /// <exception cref="InvalidDataException">It is no such dump.</exception>
    public static Inventory Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var reader = new NetBoxReader(new(document.RootElement));
            reader.Places();
            reader.Devices();
            reader.Machines();
            reader.Networks();
            reader.Lines();
            reader.Cables();
            return new(Source, true, reader.objects.Count, reader.items, reader.relations, reader.rejected);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"This is no NetBox dump: {fault.Message}");
        }
    }

    private void Places()
    {
        foreach (var (key, region) in objects.All("dcim.region"))
            Item("dcim.region", key, Text(region, "name"), "Location");
        foreach (var (key, site) in objects.All("dcim.site"))
            Item("dcim.site", key, Text(site, "name"), "Site", Text(site, "status"), ("facility", Text(site, "facility")), ("address", Text(site, "physical_address")));
        foreach (var (key, location) in objects.All("dcim.location"))
            Item("dcim.location", key, Text(location, "name"), "Location", Text(location, "status"));
        foreach (var (key, rack) in objects.All("dcim.rack"))
            Item("dcim.rack", key, Text(rack, "name"), "Rack", Text(rack, "status"), ("serialNumber", Text(rack, "serial")), ("assetTag", Text(rack, "asset_tag")), ("heightUnits", Text(rack, "u_height")));
        foreach (var (key, region) in objects.All("dcim.region"))
            Within("dcim.region", key, ("dcim.region", Key(region, "parent")));
        foreach (var (key, site) in objects.All("dcim.site"))
            Within("dcim.site", key, ("dcim.region", Key(site, "region")));
        foreach (var (key, location) in objects.All("dcim.location"))
            Within("dcim.location", key, ("dcim.location", Key(location, "parent")), ("dcim.site", Key(location, "site")));
        foreach (var (key, rack) in objects.All("dcim.rack"))
            Within("dcim.rack", key, ("dcim.location", Key(rack, "location")), ("dcim.site", Key(rack, "site")));
    }

    private void Devices()
    {
        foreach (var (key, device) in objects.All("dcim.device"))
        {
            var type = objects.Find("dcim.devicetype", Key(device, "device_type"));
            var (model, role) = (type is { } known ? Text(known, "model") : "", Name("dcim.devicerole", Key(device, "role") ?? Key(device, "device_role")));
            Item("dcim.device", key, Text(device, "name") is { Length: > 0 } name ? name : $"{model} {key}", ClassOf(role), Text(device, "status"),
                ("serialNumber", Text(device, "serial")), ("assetTag", Text(device, "asset_tag")), ("model", model), ("role", role),
                ("manufacturer", type is { } made ? Name("dcim.manufacturer", Key(made, "manufacturer")) : ""));
            Within("dcim.device", key, ("dcim.rack", Key(device, "rack")), ("dcim.location", Key(device, "location")), ("dcim.site", Key(device, "site")));
        }

        foreach (var (key, panel) in objects.All("dcim.powerpanel"))
        {
            Item("dcim.powerpanel", key, Text(panel, "name"), "Power device");
            Within("dcim.powerpanel", key, ("dcim.location", Key(panel, "location")), ("dcim.site", Key(panel, "site")));
        }

        foreach (var (key, feed) in objects.All("dcim.powerfeed"))
        {
            Item("dcim.powerfeed", key, Text(feed, "name"), "Power device", Text(feed, "status"));
            Relate("dcim.powerpanel", Key(feed, "power_panel"), "powers", "dcim.powerfeed", key);
            Relate("dcim.powerfeed", key, "powers", "dcim.rack", Key(feed, "rack"));
        }
    }

    private void Machines()
    {
        foreach (var (key, cluster) in objects.All("virtualization.cluster"))
        {
            Item("virtualization.cluster", key, Text(cluster, "name"), "Cluster", Text(cluster, "status"), ("technology", Name("virtualization.clustertype", Key(cluster, "type"))));
            Within("virtualization.cluster", key, ("dcim.site", Key(cluster, "site")));
        }

        foreach (var (key, device) in objects.All("dcim.device"))
            Relate("virtualization.cluster", Key(device, "cluster"), "runs on", "dcim.device", key);
        foreach (var (key, machine) in objects.All("virtualization.virtualmachine"))
        {
            Item("virtualization.virtualmachine", key, Text(machine, "name"), "Virtual machine", Text(machine, "status"),
                ("platform", Name("dcim.platform", Key(machine, "platform"))), ("cores", Text(machine, "vcpus")), ("role", Name("dcim.devicerole", Key(machine, "role"))));
            if (Key(machine, "device") is { } device)
                Relate("virtualization.virtualmachine", key, "runs on", "dcim.device", device);
            else
                Relate("virtualization.virtualmachine", key, "runs on", "virtualization.cluster", Key(machine, "cluster"));
        }
    }

    private void Networks()
    {
        foreach (var (key, prefix) in objects.All("ipam.prefix"))
        {
            Item("ipam.prefix", key, Text(prefix, "prefix"), "Network", Text(prefix, "status"), ("range", Text(prefix, "prefix")));
            Relate("ipam.vlan", Key(prefix, "vlan"), "contains", "ipam.prefix", key);
        }

        foreach (var (key, vlan) in objects.All("ipam.vlan"))
            Item("ipam.vlan", key, $"{Text(vlan, "name")} (VLAN {Text(vlan, "vid")})", "Network", Text(vlan, "status"), ("vlan", Text(vlan, "vid")));
        foreach (var (key, address) in objects.All("ipam.ipaddress"))
        {
            Item("ipam.ipaddress", key, Text(address, "address"), "IP address", Text(address, "status"), ("address", Text(address, "address")), ("dnsName", Text(address, "dns_name")));
            if (NetBoxObjects.Model(address, "assigned_object_type") is { } model && Holder(model, Key(address, "assigned_object_id")) is { } holder)
                relations.Add(new(holder, "has address", $"ipam.ipaddress:{key}"));
        }
    }

    private void Lines()
    {
        foreach (var (key, circuit) in objects.All("circuits.circuit"))
            Item("circuits.circuit", key, Text(circuit, "cid"), "Circuit", Text(circuit, "status"), ("provider", Name("circuits.provider", Key(circuit, "provider"))), ("circuitType", Name("circuits.circuittype", Key(circuit, "type"))));
        foreach (var (_, end) in objects.All("circuits.circuittermination"))
            Relate("circuits.circuit", Key(end, "circuit"), "connects to", "dcim.site", Key(end, "site"));
    }

    /// <summary>A cable joins what its ends are parts of; a power cable says what powers what.</summary>
    private void Cables()
    {
        var ends = objects.All("dcim.cabletermination").GroupBy(end => Key(end.Fields, "cable"));
        foreach (var cable in ends)
        {
            var sides = cable.ToLookup(end => Text(end.Fields, "cable_end"), end => (Model: NetBoxObjects.Model(end.Fields, "termination_type") ?? "", Key: Key(end.Fields, "termination_id")));
            foreach (var (one, other) in from a in sides["A"] from b in sides["B"] select (a, b))
            {
                if (Holder(one.Model, one.Key) is not { } from || Holder(other.Model, other.Key) is not { } to)
                    rejected.Add(new($"dcim.cable:{cable.Key}", $"An end of the cable is nothing that becomes an item ({one.Model}, {other.Model})."));
                else if (from != to)
                    relations.Add(IsSupplied(one.Model) ? new(to, "powers", from) : IsSupplied(other.Model) ? new(from, "powers", to) : new(from, "connects to", to));
            }
        }
    }

    private static bool IsSupplied(string model) => model == "dcim.powerport";

    /// <summary>The key of the item that an interface or port is a part of.</summary>
    private string? Holder(string model, long? key)
    {
        if (objects.Find(model, key) is not { } part)
            return null;
        var holder = model switch
        {
            "virtualization.vminterface" => ("virtualization.virtualmachine", Key(part, "virtual_machine")),
            "circuits.circuittermination" => ("circuits.circuit", Key(part, "circuit")),
            "dcim.powerfeed" => (model, key),
            _ => ("dcim.device", Key(part, "device")),
        };
        return holder.Item2 is { } found && keys.Contains($"{holder.Item1}:{found}") ? $"{holder.Item1}:{found}" : null;
    }

    private void Item(string model, long key, string name, string @class, string status = "active", params (string Name, string Value)[] attributes)
    {
        if (name.Length == 0)
        {
            rejected.Add(new($"{model}:{key}", "It has no name."));
            return;
        }

        var values = new JsonObject();
        foreach (var (attribute, value) in attributes)
        {
            if (value.Length > 0)
                values[attribute] = value;
        }

        keys.Add($"{model}:{key}");
        items.Add(new($"{model}:{key}", name, @class, values, status is "planned" or "staged" or "reserved" or "provisioning" ? ItemLife.Planned : ItemLife.Live));
    }

    /// <summary>The innermost place that is known contains it.</summary>
    private void Within(string model, long key, params (string Model, long? Key)[] places)
    {
        if (Array.Find(places, place => place.Key is not null) is { Model: { } place, Key: { } at })
            Relate(place, at, "contains", model, key);
    }

    private void Relate(string fromModel, long? from, string words, string toModel, long? to)
    {
        if (from is not null && to is not null)
            relations.Add(new($"{fromModel}:{from}", words, $"{toModel}:{to}"));
    }

    private string Name(string model, long? key) => objects.Find(model, key) is { } fields ? Text(fields, "name") : "";

    private static string ClassOf(string role) => role.ToLowerInvariant() switch
    {
        var known when known.Contains("server", StringComparison.Ordinal) => "Server",
        var known when known.Contains("pdu", StringComparison.Ordinal) || known.Contains("power", StringComparison.Ordinal) => "Power device",
        var known when known.Contains("switch", StringComparison.Ordinal) || known.Contains("router", StringComparison.Ordinal) || known.Contains("firewall", StringComparison.Ordinal) => "Network device",
        _ => "Hardware",
    };

    private static string Text(JsonElement fields, string name) => NetBoxObjects.Text(fields, name);

    private static long? Key(JsonElement fields, string name) => NetBoxObjects.Key(fields, name);
}
