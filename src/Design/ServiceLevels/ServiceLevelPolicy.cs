using Tandem.Design.Suppliers;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;

namespace Tandem.Design.ServiceLevels;

/// <summary>What is promised about how long something takes (ITIL service level management).</summary>
public sealed class ServiceLevelPolicy : Record<ServiceLevelPolicy>
{
    public const string Draft = "draft";
    public const string Active = "active";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [new(Draft, "Draft", StateCategory.Waiting), new(Active, "In force", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(Draft, Active, "Put in force"), new(Draft, Retired, "Discard"), new(Active, Retired, "Retire"), new(Retired, Active, "Put in force again")]);

    public static RecordKind<ServiceLevelPolicy> Kind { get; } = new RecordKind<ServiceLevelPolicy>("service-level-policy", "service-level-policies", "SLP", "Service level policy")
        .Titled(policy => policy.Name)
        .Serves("A policy promises how long something takes: to customers, among teams, or by a supplier. Write the first, try it on the past, then put it in force.")
        .AlsoFoundByTitle()
        .Lives(Life, policy => policy.State)
        .With("name", policy => policy.Name, field => field.Editable().Required().Searchable().Listed())
        .With("description", policy => policy.Description, field => field.Editable().Searchable().Plain())
        .With("kind", policy => policy.Of, field => field.Listed(), "Promised on")
        .With("type", policy => policy.Type, field => field.Editable().Listed().OneOf(new("sla", "SLA"), new("ola", "OLA"), new("contract", "Underpinning contract")))
        .With("measure", policy => policy.Measure, field => field.Editable().Listed())
        .With("versions", policy => policy.Versions, field => field.Editable().Plain())
        .With("until", policy => policy.Until, field => field.Editable().Plain(), "Valid until")
        .With("supplier", policy => policy.Supplier, field => field.Editable().Plain())
        .With("boundSupplier", policy => policy.BoundSupplier, label: "Supplier as written down")
        .With("penalty", policy => policy.Penalty, field => field.Editable().Plain())
        .With("currency", policy => policy.Currency, field => field.Editable().Plain());

    public required string Name { get; set; }

    public string Description { get; set; } = "";

    /// <summary>The kind of record it is promised on, such as <c>incident</c>.</summary>
    public required string Of { get; init; }

    public PolicyType Type { get; set; }

    /// <summary><c>response</c>, <c>resolution</c>, <c>nextUpdate</c> or a name of one's own.</summary>
    public required string Measure { get; set; }

    /// <summary>In the order of their dates of validity; only the first may have none.</summary>
    public List<PolicyTerms> Versions { get; set; } = [];

    /// <summary>From this moment it starts no more clocks; null: no end, or it never was in force.</summary>
    public DateTimeOffset? Until { get; set; }

    /// <summary>Who is bound by an underpinning contract.</summary>
    public string Supplier { get; set; } = "";

    /// <summary>The supplier of that name, where one is written down.</summary>
    public Id<Supplier>? BoundSupplier { get; set; }

    /// <summary>What one breach costs the supplier, in the smallest unit of the currency (cents).</summary>
    public long? Penalty { get; set; }

    /// <summary>ISO 4217, such as <c>EUR</c>.</summary>
    public string Currency { get; set; } = "";

    public string State { get; private set; } = Draft;

    public PolicyDefinition Definition => new(Name, Of, Type, Measure, Versions, Until);

    /// <summary>The version that clocks follow which start at a moment; before the first one, the first.</summary>
    public PolicyTerms VersionAt(DateTimeOffset at) => Versions.FindLast(terms => terms.From is null || terms.From <= at) ?? Versions[0];

    public static RecordKey Key(Id<ServiceLevelPolicy> policy) => new(Kind.Name, policy.Value);

    /// <summary>A promise of which nobody said from when it holds, holds from the moment it is put in force.</summary>
    internal void Move(string to, DateTimeOffset now)
    {
        var first = State == Draft;
        State = Life.Move(State, to).To;
        if (State == Retired)
            Until = first ? null : Until < now ? Until : now;
        else if (State == Active && Until <= now)
            Until = null;
        if (State == Active && first && Versions is [{ From: null } terms, ..])
            Versions = [terms with { From = now }, .. Versions.Skip(1)];
    }
}
