using Microsoft.AspNetCore.Http;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Transition.Changes;
using Tandem.Transition.Conflicts;

namespace Tandem.Transition.ChangeCalendar;

/// <summary>With what a change would collide at the time to which somebody moves it, as the dialog of the calendar reads it before anything is saved.</summary>
/// <param name="When">From when to when, by the clock of the reader.</param>
public sealed record MovedConflict(string Number, string Title, string Url, bool Blocks, string When, string Why)
{
    internal const string Path = "/changes/calendar/conflicts.json";

    internal static async Task<IResult> At(Store store, FindConflicts find, RecordKinds kinds, Reader reader)
    {
        var change = (Change)await store.Find(ChangeKind.Kind, reader.Query["record"].ToString(), reader.Actor, reader.Stop);
        if (reader.Moment(reader.Query["from"]) is not { } from || reader.Moment(reader.Query["to"]) is not { } to)
            throw new Malformed("Say from when to when.", "from");
        ChangeRules.DemandWindow(from, to);
        var found = await find.At(change, from, to, reader.Stop);
        return Results.Json(found.Select(each => new MovedConflict(each.Number, each.Title, PathOf(each.Number, kinds), each.Blocks, $"{Written(each.From, reader)} – {Written(each.To, reader)}", each.Why)), Json.Plain);
    }

    private static string PathOf(string number, RecordKinds kinds) => kinds.OfNumber(number) is { } kind ? $"/{kind.Plural}/{number}" : "/changes";

    private static string Written(DateTimeOffset at, Reader reader) => reader.Local(at).ToString("g", reader.Culture);
}
