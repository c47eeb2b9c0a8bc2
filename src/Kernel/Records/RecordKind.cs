using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Records;

/// <summary>Describes a kind of record once, for everything that must know it without knowing its practice.</summary>
public abstract class RecordKind
{
    private readonly Dictionary<string, RecordField> byName = new(StringComparer.Ordinal);
    private readonly List<RecordField> fields = [];

    private protected RecordKind(Type type, string name, string plural, string prefix, string label)
    {
        (Type, Name, Plural, Prefix, Label) = (type, name, plural, prefix, label);
    }

    /// <summary>The class of its records.</summary>
    public Type Type { get; }

    /// <summary>As facts and links name it, such as <c>incident</c>.</summary>
    public string Name { get; }

    /// <summary>Its resource under <c>/api/v1</c>, its page's path and the stem of its rights, such as <c>incidents</c>.</summary>
    public string Plural { get; }

    /// <summary>What its numbers begin with, such as <c>INC</c>.</summary>
    public string Prefix { get; }

    /// <summary>As people read it, such as "Incident".</summary>
    public string Label { get; }

    /// <summary>As it stands within a sentence, such as "incident"; an abbreviation stays one: "CAB meeting".</summary>
    public string Noun => IsAbbreviated ? Label : Label.ToLowerInvariant();

    /// <summary>Whether the label begins with an abbreviation.</summary>
    public bool IsAbbreviated => Label.Length > 1 && char.IsUpper(Label[0]) && char.IsUpper(Label[1]);

    /// <summary>What it is for and how one begins, in a sentence for whoever looks at an empty list.</summary>
    public string? Purpose { get; private protected set; }

    /// <summary>Every state and every move there is for records of this kind.</summary>
    public Lifecycle? Life { get; private protected set; }

    /// <summary>The lives by type, where they differ; empty: all live alike.</summary>
    public IReadOnlyList<LifeVariant> Variants { get; private protected set; } = [];

    /// <summary>Where its records stand, for those who do not know their class.</summary>
    public abstract Shelf Shelf { get; }

    /// <summary>The names, as facts say them, of what decides by which words a record is found, and by whom.</summary>
    internal abstract IReadOnlySet<string> SearchedMembers { get; }

    public IReadOnlyList<RecordField> Fields => fields;

    public RecordField? Field(string name) => byName.GetValueOrDefault(name);

    public string ReadRight => $"{Plural}.read";

    public string EditRight => $"{Plural}.edit";

    /// <summary>To write where those who asked can read it.</summary>
    public string CommentRight => $"{Plural}.comment";

    /// <summary>To read and write what is only for those who work on the record: notes, files and fields marked internal.</summary>
    public string InternalRight => $"{Plural}.internal";

    public string NumberOf(int serial) => $"{Prefix}-{serial}";

    public string NumberOf(IRecord record) => NumberOf(record.Serial);

    /// <summary>To which circles an actor belongs whose right to read is limited; null where records are shown to no circles.</summary>
    private protected Func<Actor, IEnumerable<Guid>>? CirclesOf { get; set; }

    /// <summary>How far the actor may read: the right's reach, and where that is limited the records shown to the actor's circles.</summary>
    public Reach ReadBy(Actor actor)
    {
        var reach = actor.ReachOf(ReadRight);
        return CirclesOf is null || reach.All || reach == Reach.None ? reach : reach with { Organisations = CirclesOf(actor).Concat(reach.Organisations).ToHashSet() };
    }

    /// <summary>Whether the actor may see a record as it was: what is shown to circles may have been for others then.</summary>
    public bool ShowsPast(Actor actor, IRecord then) => CirclesOf is null || Covers(ReadBy(actor), then);

    public Reach EditedBy(Actor actor) => actor.ReachOf(EditRight);

    public Reach CommentedBy(Actor actor) => actor.ReachOf(CommentRight).Or(EditedBy(actor));

    /// <summary>How far the actor works on this kind, rather than only asking for it: there internal fields, facts and notes may be read.</summary>
    public Reach WorkedBy(Actor actor) => actor.ReachOf(InternalRight).Or(EditedBy(actor) with { Person = null });

    /// <summary>Whether the actor works on any record of this kind.</summary>
    public bool MayWork(Actor actor) => WorkedBy(actor) is { All: true } or { Organisations.Count: > 0 };

    /// <summary>Whether the actor works on this record.</summary>
    public bool IsWorkedBy(Actor actor, IRecord record) => Covers(WorkedBy(actor), record);

    /// <summary>Whether a record in memory lies within reach.</summary>
    public bool Covers(Reach reach, IRecord record) => reach.All
        || (OrganisationOf(record) is { } organisation && reach.Organisations.Contains(organisation))
        || (reach.Person is { } person && OwnerOf(record) == person);

    /// <summary>The page of one record.</summary>
    public string PathOf(IRecord record) => $"/{Plural}/{NumberOf(record)}";

    /// <summary>Where those read a record who do not work on it, such as <c>/portal/reports</c>; null: on its page.</summary>
    public string? FollowedAt { get; private protected set; }

    /// <summary>The page of one record for this reader.</summary>
    public string PathFor(Actor reader, IRecord record) => FollowedAt is null || IsWorkedBy(reader, record) ? PathOf(record) : $"{FollowedAt}/{NumberOf(record)}";

    public abstract string TitleOf(IRecord record);

    /// <summary>The state of a record that has a life.</summary>
    public abstract string? StateOf(IRecord record);

    /// <summary>The life this very record has.</summary>
    public abstract Lifecycle? LifeOf(IRecord record);

    /// <summary>The organisation to which a right to the record may be limited.</summary>
    public abstract Guid? OrganisationOf(IRecord record);

    /// <summary>The person whose own record it is.</summary>
    public abstract Guid? OwnerOf(IRecord record);

    /// <summary>Reads "INC-1042" (in any case) or "1042".</summary>
    public int? SerialOf(string? number)
    {
        var digits = number.AsSpan().Trim();
        if (digits.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && digits.Length > Prefix.Length && digits[Prefix.Length] == '-')
            digits = digits[(Prefix.Length + 1)..];
        return int.TryParse(digits, System.Globalization.NumberStyles.None, null, out var serial) ? serial : null;
    }

    private protected void Add(RecordField field)
    {
        byName.Add(field.Name, field);
        fields.Add(field);
    }
}
