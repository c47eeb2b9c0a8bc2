using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Resources;

/// <summary>What the API, the pages and the imports may do with one kind of record.</summary>
public abstract class Resource
{
    private readonly Dictionary<string, Verb> actions = [];
    private readonly Dictionary<string, Verb> moves = [];
    private readonly List<Excerpt> excerpts = [];

    public abstract RecordKind Kind { get; }

    /// <summary>Makes a new record (POST), if people and programs may.</summary>
    public Verb? Creation { get; private protected set; }

    /// <summary>Changes fields (PATCH); its request is a record and a <see cref="Patch"/>.</summary>
    public Verb? Editing { get; private protected set; }

    /// <summary>Whether its records hold the fields that administrators add.</summary>
    public bool TakesCustom => Creation is { } creation && RequestPlan.Of(creation.Request).Members.Any(member => member.ValueType == typeof(CustomValues));

    /// <summary>The verb that brings a record from one state to another; null where no feature does.</summary>
    public Verb? Move(string from, string to) => moves.GetValueOrDefault($"{from}>{to}") ?? moves.GetValueOrDefault(to);

    /// <summary>The verbs of all moves, each once.</summary>
    public IEnumerable<Verb> Moves => moves.Values.Distinct();

    /// <summary>Other verbs, by the name of their sub-resource.</summary>
    public IReadOnlyDictionary<string, Verb> Actions => actions;

    /// <summary>Lists of some of its records that have an address of their own.</summary>
    public IReadOnlyList<Excerpt> Excerpts => excerpts;

    private protected void Add(Excerpt excerpt) => excerpts.Add(excerpt);

    private protected void AddMove(Verb verb, IReadOnlyList<string> from)
    {
        if (from.Count == 0)
            moves.Add(verb.Name, verb);
        foreach (var state in from)
            moves.Add($"{state}>{verb.Name}", verb);
    }

    private protected void AddAction(Verb verb) => actions.Add(verb.Name, verb);
}
