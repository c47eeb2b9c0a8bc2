using Tandem.Design.Clocks;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Records;

namespace Tandem.Design.ServiceLevels;

/// <summary>Makes a written promise ready to be asked for millions of records; one from a file as well as a stored one.</summary>
public sealed class PolicyCompiler(ConditionCheck check, CountingSnapshots counting)
{
    private const int MostTargets = 100;
    private const int MostConsequences = 20;
    private const string About = "versions";

    /// <summary>What conditions may be about: everything that has a place in the journal and can be compared.</summary>
    public static IReadOnlyList<RecordField> FieldsOf(RecordKind kind) => [.. kind.Fields.Where(field => field.Type is not (FieldType.LongText or FieldType.Data) && field.Name != "dueAt")];

    /// <summary>What a clock can run for each value of.</summary>
    public static IReadOnlyList<RecordField> EachOf(RecordKind kind) => [.. kind.Fields.Where(field => field.Type is FieldType.Reference or FieldType.Choice)];

    /// <param name="fields">Watches whatever the policy asks about; share it among all policies of the kind.</param>
    /// <exception cref="Refused">Something in it makes no sense; the complaint names the place, such as <c>versions[0].targets[2].time</c>.</exception>
    public Task<PolicyPlan> Compile(PolicyDefinition definition, WatchedFields fields, Actor by, CancellationToken stop) => Compile(definition, fields, null, by, stop);

    /// <param name="snapshot">Everybody's working time, if it was read already.</param>
    internal async Task<PolicyPlan> Compile(PolicyDefinition definition, WatchedFields fields, CountingSnapshot? snapshot, Actor by, CancellationToken stop)
    {
        if (definition.Versions is not { Count: > 0 })
            throw new Refused("Say what is promised: at least one version with targets.", About);
        if (definition.Versions.Any(terms => terms is null))
            throw new Refused("A version of a promise says what is promised; it cannot be empty.", About);
        var versions = definition.Versions.Select(terms => terms.Whole()).ToList();
        snapshot ??= await counting.Take(versions.Select(terms => terms.Counts), stop);
        var (plans, before) = (new List<VersionPlan>(), long.MinValue);
        for (var at = 0; at < versions.Count; at++)
        {
            var (place, from) = ($"{About}[{at}]", versions[at].From?.UtcTicks ?? long.MinValue);
            if (at > 0 && from <= before)
                throw new Refused("Each version must hold from a later date than the one before; only the first may have none.", place + ".from");
            before = from;
            plans.Add(await Compile(versions[at], place, from, fields, snapshot, by, stop));
        }

        return new(definition.Name, fields, plans, definition.Until?.UtcTicks ?? long.MaxValue);
    }

    private async Task<VersionPlan> Compile(PolicyTerms terms, string place, long from, WatchedFields fields, CountingSnapshot snapshot, Actor by, CancellationToken stop)
    {
        var known = FieldsOf(fields.Kind);
        if (terms.Targets is not { Count: > 0 and <= MostTargets })
            throw new Refused($"Give 1 to {MostTargets} targets.", place + ".targets");
        if (terms.Stops is not { Count: > 0 })
            throw new Refused("Say when what was promised is done: what stops the clock.", place + ".stops");
        if (terms.Consequences.Count > MostConsequences)
            throw new Refused($"At most {MostConsequences} things happen on the way.", place + ".consequences");
        for (var at = 0; at < terms.Consequences.Count; at++)
        {
            if (terms.Consequences[at]?.At is not (>= 1 and <= 1_000))
                throw new Refused($"Something happens at 1 to 1000 per cent of the target, not at {terms.Consequences[at]?.At}.", $"{place}.consequences[{at}].at");
        }

        var targets = new List<TargetPlan>();
        for (var at = 0; at < terms.Targets.Count; at++)
        {
            var own = $"{place}.targets[{at}]";
            targets.Add(new(await Read(terms.Targets[at]?.When, own + ".when"), ClockLength.Read(terms.Targets[at]?.Time, own + ".time")));
        }

        return new()
        {
            From = from,
            Applies = await Read(terms.Applies, place + ".applies"),
            Starts = await Read(terms.Starts, place + ".starts"),
            Pauses = await Read(terms.Pauses, place + ".pauses"),
            Resumes = await Read(terms.Resumes, place + ".resumes"),
            Stops = await Read(terms.Stops, place + ".stops"),
            Cancels = await Read(terms.Cancels, place + ".cancels"),
            AfterStop = terms.AfterStop,
            Per = Per(terms.Per, fields, place + ".per"),
            RestartsOn = terms.RestartsOn,
            Targets = targets,
            CountedBy = snapshot.Counting(terms.Counts, fields, place + ".counts"),
        };

        async Task<ReadConditions> Read(IReadOnlyList<Condition>? conditions, string about)
        {
            if (conditions is not { Count: > 0 })
                return ReadConditions.None;
            var tests = new List<ConditionTest>();
            foreach (var condition in conditions)
                tests.Add(await check.Read(condition, known, by, stop, about));
            return new(tests, fields);
        }
    }

    private static int? Per(string? name, WatchedFields fields, string about)
    {
        if (string.IsNullOrEmpty(name))
            return null;
        return EachOf(fields.Kind).Any(field => field.Name == name)
            ? fields.PlaceOf(name)
            : throw new Refused($"A clock can run for each value of a reference or a choice; \"{name}\" is none.", about);
    }
}
