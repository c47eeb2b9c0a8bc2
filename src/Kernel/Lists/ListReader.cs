using System.Globalization;
using Microsoft.Extensions.Primitives;
using Tandem.Kernel.Access;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Lists;

/// <summary>Reads from an address which list is wanted: <c>state=open&amp;team=TEA-3&amp;sort=-priority&amp;limit=50</c>.</summary>
public sealed class ListReader(Filters filters, KindFields fields)
{
    /// <remarks>Newest first unless asked otherwise; by the moment that narrows the list, if one does.</remarks>
    /// <param name="others">Parameters that mean something else on this page; null: any (pages carry more than a list).</param>
    /// <exception cref="Malformed">A field is unknown or hidden, a value is none of the field's, or the cursor is another list's.</exception>
    public async Task<ListRequest> Read(
        RecordKind kind, IEnumerable<KeyValuePair<string, StringValues>> address, Actor by, IReadOnlyCollection<string>? others, CancellationToken stop = default)
    {
        await fields.Refresh(stop);
        var tests = new List<ListTest>();
        var (usesInternal, limit) = (false, ListRequest.Usual);
        string? sort = null, ranged = null, cursor = null, words = null;
        foreach (var (said, given) in address)
        {
            var (name, value) = Apart(said, given.ToString());
            switch (name)
            {
                case "":
                case "sort" or "cursor" or "q" or "limit" when value.Length == 0: break;
                case "sort": sort = value; break;
                case "cursor": cursor = value; break;
                case "q": words = value; break;
                case "limit": limit = Limit(value); break;
                default:
                    if (fields.Find(kind, name.TrimEnd('>', '<')) is not { Filterable: true } field || (field.Internal && !kind.MayWork(by)))
                    {
                        if (others is not null && !others.Contains(name))
                            throw new Malformed($"This list cannot be narrowed by \"{name}\".", name);
                    }
                    else if (value.Length > 0)
                    {
                        usesInternal |= field.Internal;
                        if (field.Type == FieldType.Moment)
                            ranged = $"-{field.Name}";
                        tests.Add(await filters.Read(kind, field, name[field.Name.Length..], value, by, stop));
                    }

                    break;
            }
        }

        var order = Orders.Read(kind, sort ?? ranged, by, out var ordersByInternal);
        return new(kind)
        {
            Tests = tests,
            Order = order,
            Words = words,
            Limit = limit,
            After = cursor is null ? null : Cursor.Read(order, cursor),
            UsesInternal = usesInternal || ordersByInternal,
        };
    }

    // An address without an equals sign, priority<2, has its value in the name.
    private static (string Name, string Value) Apart(string name, string value) =>
        value.Length == 0 && name.IndexOfAny(['<', '>']) is > 0 and var sign && sign < name.Length - 1 ? (name[..sign], name[sign..]) : (name, value);

    /// <summary>How many records a page may hold.</summary>
    public static int Limit(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= ListRequest.Most
            ? limit : throw new Malformed($"A page holds from 1 to {ListRequest.Most} records.", "limit");
}
