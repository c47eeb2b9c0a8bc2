using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Imports;

/// <summary>Finds the records that cells name: by number, user name or title, or by a field the mapping says; what was found is remembered.</summary>
internal sealed class NamedRecords(RecordKinds kinds, Actor by)
{
    private const int Most = 50_000;
    private readonly Dictionary<(RecordKind, string?, string), Guid> known = [];

    /// <exception cref="Refused">There is none, there are several, or the actor may not see it.</exception>
    public async Task<Guid> Find(IServiceProvider services, PlannedField field, RecordKind kind, string word, CancellationToken stop)
    {
        if (known.TryGetValue((kind, field.Source.By, word), out var remembered))
            return remembered;
        if (known.Count > Most)
            known.Clear();
        return known[(kind, field.Source.By, word)] = await Look(services, field, kind, word, stop);
    }

    public Task<Guid> Find(IServiceProvider services, PlannedField field, Type target, string word, CancellationToken stop) =>
        Find(services, field, kinds.Of(target), word, stop);

    private async Task<Guid> Look(IServiceProvider services, PlannedField field, RecordKind kind, string word, CancellationToken stop)
    {
        if (field.Source.By is null && await services.GetRequiredService<References>().Find(kind, word, by, stop) is { } found)
            return found;
        var name = field.Source.By ?? (kind.Field("name") ?? kind.Field("title"))?.Name;
        if (name is null || kind.Field(name) is not { Filterable: true, Target: null } || !by.May(kind.ReadRight))
            throw Nothing(field, kind, word);
        var asked = KeyValuePair.Create(name, new StringValues(word));
        var list = await services.GetRequiredService<ListReader>().Read(kind, [asked], by, [], stop);
        var page = await services.GetRequiredService<Listing>().Page(list with { Limit = 2 }, by, stop);
        return page.Items switch
        {
            [var only] => only.Key,
            [] => throw Nothing(field, kind, word),
            _ => throw new Refused($"{field.Label}: several {kind.Plural} have the {name} \"{word}\".", field.Name),
        };
    }

    private static Refused Nothing(PlannedField field, RecordKind kind, string word) =>
        new($"{field.Label}: there is no {kind.Noun} \"{word}\".", field.Name);
}
