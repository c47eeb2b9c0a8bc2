using Tandem.Design.Clocks;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Records;

namespace Tandem.Design.ServiceLevels;

/// <summary>What must be true of every promise.</summary>
public sealed class PolicyChecks(PolicyCompiler compiler, ConditionCheck conditions, RecordKinds kinds)
{
    private const int MostVersions = 50;

    public static string Text(string? text, string field, int longest) => text?.Trim() is { Length: > 0 } given && given.Length <= longest
        ? given
        : throw new Refused($"Say it in at most {longest} characters.", field);

    /// <exception cref="Refused">There is no such kind, or its records have no life.</exception>
    public RecordKind KindOf(string name) => (kinds.Named(name) ?? kinds.Plural(name)) is { Life: not null } kind
        ? kind
        : throw new Refused($"\"{name}\" is no kind of record that has a life.", "kind");

    /// <summary>Checks everything, and writes references in conditions as numbers.</summary>
    /// <exception cref="Refused">Something makes no sense.</exception>
    public async Task Demand(ServiceLevelPolicy policy, Actor by, CancellationToken stop)
    {
        if (policy.Versions.Count is 0 or > MostVersions)
            throw new Refused($"Give 1 to {MostVersions} versions.", "versions");
        if (policy.Penalty is < 0)
            throw new Refused("A penalty is nothing or more.", "penalty");
        if (policy.Penalty is not null && policy.Currency is not { Length: 3 })
            throw new Refused("Say the currency as ISO 4217 does, such as EUR.", "currency");
        var kind = KindOf(policy.Of);
        await compiler.Compile(policy.Definition, new WatchedFields(kind), by, stop);
        var tidy = new List<PolicyTerms>();
        foreach (var terms in policy.Versions)
            tidy.Add(await Tidy(terms, kind, by, stop));
        policy.Versions = tidy;
    }

    private async Task<PolicyTerms> Tidy(PolicyTerms terms, RecordKind kind, Actor by, CancellationToken stop)
    {
        var fields = PolicyCompiler.FieldsOf(kind);
        async Task<IReadOnlyList<Condition>> All(IReadOnlyList<Condition>? list) => await conditions.Tidy(list, fields, by, stop, "versions");
        var targets = new List<PolicyTarget>();
        foreach (var target in terms.Targets)
            targets.Add(target with { When = target.When is { Count: > 0 } when ? await All(when) : null });
        return terms with
        {
            Applies = await All(terms.Applies),
            Starts = await All(terms.Starts),
            Pauses = await All(terms.Pauses),
            Resumes = await All(terms.Resumes),
            Stops = await All(terms.Stops),
            Cancels = await All(terms.Cancels),
            Targets = targets,
        };
    }
}
