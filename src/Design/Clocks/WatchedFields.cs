using System.Linq.Expressions;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Design.Clocks;

/// <summary>The fields of one kind of record that clocks look at; histories keep these and nothing else.</summary>
public sealed class WatchedFields(RecordKind kind)
{
    private readonly List<Watched> all = [];

    public RecordKind Kind => kind;

    public int Count => all.Count;

    /// <summary>The place of a field, such as <c>state</c> or <c>custom.site</c>; asking watches it from now on.</summary>
    public int PlaceOf(string name)
    {
        var place = Find(name);
        if (place >= 0)
            return place;
        all.Add(Watched.Of(name, kind.Field(name)));
        return all.Count - 1;
    }

    /// <summary>The place of a field that is watched; -1 for any other.</summary>
    public int Find(string name) => all.FindIndex(field => field.Name == name);

    /// <summary>As the journal names the field.</summary>
    internal string JournalNameAt(int place) => all[place].JournalName;

    /// <summary>Whether the field names another record, so that the journal keeps it as an id.</summary>
    internal bool IsReference(int place) => all[place].Reference;

    /// <summary>The fields before anything has happened: what is never empty has its first value, which no journal repeats.</summary>
    internal object?[] Blank()
    {
        var values = new object?[all.Count];
        for (var at = 0; at < values.Length; at++)
            values[at] = all[at].First;
        return values;
    }

    private sealed record Watched(string Name, string JournalName, bool Reference, object? First)
    {
        public static Watched Of(string name, RecordField? field)
        {
            if (field is null)
                return new(name, name, false, null);
            var journal = field.Expression.Body is MemberExpression member ? Names.Camel(member.Member.Name) : name;
            object? first = field.Expression.ReturnType == typeof(bool) ? "false"
                : field.Expression.ReturnType == typeof(int) || field.Expression.ReturnType == typeof(long) ? 0L : null;
            return new(name, journal, field.Target is not null, first);
        }
    }
}
