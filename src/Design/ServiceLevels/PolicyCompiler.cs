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
    private const string About = "versions";

    /// <summary>What conditions may be about: everything that has a place in the journal and can be compared.</summary>
    public static IReadOnlyList<RecordField> FieldsOf(RecordKind kind) => [.. kind.Fields.Where(field => field.Type is not (FieldType.LongText or FieldType.Data) && field.Name != "dueAt")];

    /// <param name="fields">Watches whatever the policy asks about; share it among all policies of the kind.</param>
    /// <exception cref="Refused">Something in it makes no sense; the complaint says what.</exception>
    public async Task<PolicyPlan> Compile(PolicyDefinition definition, WatchedFields fields, Actor by, CancellationToken stop)
    {
        if (definition.Versions is not { Count: > 0 })
            throw new Refused("Say what is promised: at least one version with targets.", About);
        var snapshot = await counting.Take(definition.Versions.Select(terms => terms.Counts), stop);
        var (plans, before) = (new List<VersionPlan>(), long.MinValue);
        foreach (var terms in definition.Versions)
        {
            var from = terms.From?.UtcTicks ?? long.MinValue;
            if (plans.Count > 0 && from <= before)
                throw new Refused("Each version must hold from a later date than the one before; only the first may have none.", About);
            before = from;
            plans.Add(await Compile(terms, from, fields, snapshot, by, stop));
        }

        return new(definition.Name, fields, plans, definition.Until?.UtcTicks ?? long.MaxValue);
    }

    private async Task<VersionPlan> Compile(PolicyTerms terms, long from, WatchedFields fields, CountingSnapshot snapshot, Actor by, CancellationToken stop)
    {
        var known = FieldsOf(fields.Kind);
        if (terms.Targets is not { Count: > 0 and <= MostTargets })
            throw new Refused($"Give 1 to {MostTargets} targets.", About);
        if (terms.Stops is not { Count: > 0 })
            throw new Refused("Say when what was promised is done: what stops the clock.", About);
        if (terms.Consequences.FirstOrDefault(each => each.At is < 1 or > 1_000) is { } odd)
            throw new Refused($"Something happens at 1 to 1000 per cent of the target, not at {odd.At}.", About);
        var targets = new List<TargetPlan>();
        foreach (var target in terms.Targets)
            targets.Add(new(await Read(target.When), ClockLength.Read(target.Time, About)));
        return new()
        {
            From = from,
            Applies = await Read(terms.Applies),
            Starts = await Read(terms.Starts),
            Pauses = await Read(terms.Pauses),
            Resumes = await Read(terms.Resumes),
            Stops = await Read(terms.Stops),
            Cancels = await Read(terms.Cancels),
            AfterStop = terms.AfterStop,
            Per = Per(terms.Per, fields),
            RestartsOn = terms.RestartsOn,
            Targets = targets,
            CountedBy = snapshot.Counting(terms.Counts, fields),
        };

        async Task<ReadConditions> Read(IReadOnlyList<Condition>? conditions)
        {
            if (conditions is not { Count: > 0 })
                return ReadConditions.None;
            var tests = new List<ConditionTest>();
            foreach (var condition in conditions)
                tests.Add(await check.Read(condition, known, by, stop, About));
            return new(tests, fields);
        }
    }

    private static int? Per(string? name, WatchedFields fields)
    {
        if (string.IsNullOrEmpty(name))
            return null;
        return fields.Kind.Field(name) is { Type: FieldType.Reference or FieldType.Choice }
            ? fields.PlaceOf(name)
            : throw new Refused($"A clock can run for each value of a reference or a choice; \"{name}\" is none.", About);
    }
}
