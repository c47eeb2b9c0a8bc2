using Tandem.Design.Clocks;
using Tandem.Design.Suppliers;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Records;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;
using Tandem.People.Calendars;
using Tandem.People.Teams;

namespace Tandem.Design.ServiceLevels;

/// <summary>What must be true of every promise.</summary>
public sealed class PolicyChecks(PolicyCompiler compiler, ConditionCheck conditions, RecordKinds kinds, References references, House house, Store store)
{
    private const int MostVersions = 50;
    private const int MostRestarts = 20;

    public static string Text(string? text, string field, int longest) => text?.Trim() is { Length: > 0 } given && given.Length <= longest
        ? given
        : throw new Refused($"Say it in at most {longest} characters.", field);

    /// <exception cref="Refused">There is no such kind, or its records have no life.</exception>
    public RecordKind KindOf(string name) => (kinds.Named(name) ?? kinds.Plural(name)) is { Life: not null } kind
        ? kind
        : throw new Refused($"\"{name}\" is no kind of record that has a life.", "kind");

    /// <summary>Checks everything, and writes references in conditions as numbers.</summary>
    /// <exception cref="Refused">Something makes no sense; the complaint names the place.</exception>
    public async Task Demand(ServiceLevelPolicy policy, Actor by, CancellationToken stop)
    {
        if (policy.Versions.Count is 0 or > MostVersions)
            throw new Refused($"Give 1 to {MostVersions} versions.", "versions");
        if (policy.Until is { } until && policy.Versions.FindLast(terms => terms.From is not null) is { From: { } from } && until <= from)
            throw new Refused("It ends after its last version begins.", "until");
        DemandContract(policy);
        await Bind(policy, by, stop);
        var kind = KindOf(policy.Of);
        await compiler.Compile(policy.Definition, new WatchedFields(kind), by, stop);
        var tidy = new List<PolicyTerms>();
        foreach (var terms in policy.Versions)
            tidy.Add(await Tidy(terms.Whole(), $"versions[{tidy.Count}]", kind, by, stop));
        policy.Versions = tidy;
    }

    private static void DemandContract(ServiceLevelPolicy policy)
    {
        policy.Currency = policy.Currency.Trim().ToUpperInvariant();
        policy.Supplier = policy.Supplier.Length == 0 ? "" : Text(policy.Supplier, "supplier", 100);
        if (policy.Type != PolicyType.Contract && policy.Supplier.Length > 0)
            throw new Refused("Only an underpinning contract binds a supplier.", "supplier");
        if (policy.Type != PolicyType.Contract && policy.Penalty is not null)
            throw new Refused("Only an underpinning contract knows a penalty.", "penalty");
        if (policy.Penalty is < 0)
            throw new Refused("A penalty is nothing or more.", "penalty");
        if ((policy.Penalty is not null || policy.Currency.Length > 0) && !(policy.Currency.Length == 3 && policy.Currency.All(char.IsAsciiLetterUpper)))
            throw new Refused("Say the currency as ISO 4217 does, such as EUR.", "currency");
    }

    /// <summary>Joins the policy to the supplier whose number or name it says, and then says its name; others are taken as they are written.</summary>
    private async Task Bind(ServiceLevelPolicy policy, Actor by, CancellationToken stop)
    {
        policy.BoundSupplier = null;
        if (policy.Supplier.Length == 0 || await references.Find(SupplierKind.Kind, policy.Supplier, by, stop) is not { } id)
            return;
        var found = await store.Supplier(new(id), stop);
        (policy.BoundSupplier, policy.Supplier) = (found.Id, found.Name);
    }

    private async Task<PolicyTerms> Tidy(PolicyTerms terms, string place, RecordKind kind, Actor by, CancellationToken stop)
    {
        var fields = PolicyCompiler.FieldsOf(kind);
        async Task<IReadOnlyList<Condition>> All(IReadOnlyList<Condition>? list, string name) => await conditions.Tidy(list, fields, by, stop, $"{place}.{name}");
        var targets = new List<PolicyTarget>();
        foreach (var target in terms.Targets)
            targets.Add(new(target.Time.Trim(), target.When is { Count: > 0 } when ? await All(when, $"targets[{targets.Count}].when") : null));
        var consequences = new List<Consequence>();
        foreach (var consequence in terms.Consequences)
            consequences.Add(await Tidy(consequence, $"{place}.consequences[{consequences.Count}]", kind, by, stop));
        return terms with
        {
            Applies = await All(terms.Applies, "applies"),
            Starts = await All(terms.Starts, "starts"),
            Pauses = await All(terms.Pauses, "pauses"),
            Resumes = await All(terms.Resumes, "resumes"),
            Stops = await All(terms.Stops, "stops"),
            Cancels = await All(terms.Cancels, "cancels"),
            Per = string.IsNullOrEmpty(terms.Per) ? null : terms.Per,
            Counts = terms.Counts with { Calendar = await NumberOf(terms.Counts.Calendar, place + ".counts.calendar", by, stop) },
            RestartsOn = Known(terms.RestartsOn, place + ".restartsOn"),
            Targets = targets,
            Consequences = consequences,
        };
    }

    private async Task<string?> NumberOf(string? calendar, string about, Actor by, CancellationToken stop)
    {
        if (calendar?.Trim() is not { Length: > 0 } named)
            return null;
        return await references.Find(Calendar.Kind, named, by, stop) is { } found
            ? (await references.Numbers(Calendar.Kind, [found], stop))[found]
            : throw new Refused($"There is no calendar \"{named}\".", about);
    }

    private async Task<Consequence> Tidy(Consequence consequence, string place, RecordKind kind, Actor by, CancellationToken stop)
    {
        if (consequence.Do == ConsequenceKind.RaisePriority && kind.Field("priority") is null)
            throw new Refused("This kind of record has no priority that could rise.", place + ".do");
        if (consequence.Team?.Trim() is not { Length: > 0 } team)
            return consequence.Do == ConsequenceKind.Escalate ? throw new Refused("Say to which team it is escalated.", place + ".team") : consequence with { Team = null };
        if (consequence.Do == ConsequenceKind.RaisePriority)
            throw new Refused("Raising the priority needs no team.", place + ".team");
        if (await references.Find(Team.Kind, team, by, stop) is not { } found)
            throw new Refused($"There is no team \"{team}\".", place + ".team");
        return consequence with { Team = (await references.Numbers(Team.Kind, [found], stop))[found] };
    }

    private IReadOnlyList<string> Known(IReadOnlyList<string> names, string about)
    {
        if (names.Count > MostRestarts)
            throw new Refused($"The time starts anew after at most {MostRestarts} facts.", about);
        foreach (var name in names)
        {
            if (name is null || !house.Facts.ContainsKey(name))
                throw new Refused($"There is no fact \"{name}\" after which the time could start anew.", about);
        }

        return names;
    }
}
