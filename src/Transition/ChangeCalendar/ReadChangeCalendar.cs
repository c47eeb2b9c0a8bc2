using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Look;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;
using Tandem.Transition.Conflicts;
using Tandem.Transition.Freezes;
using Tandem.Transition.Maintenance;

namespace Tandem.Transition.ChangeCalendar;

/// <summary>What is planned for a time: changes that wait for a decision, are allowed, under way or done, maintenance windows and freezes.</summary>
public sealed class ReadChangeCalendar(Store store)
{
    private const int Most = 1_000;

    /// <summary>What the actor may see of it, the earliest first; at most 1,000 changes and as many windows.</summary>
    public async Task<IReadOnlyList<CalendarEntry>> Between(DateTimeOffset from, DateTimeOffset to, Actor by, CancellationToken stop)
    {
        var earliest = from.AddDays(-ChangeRules.LongestDays);
        var changes = await ChangeKind.Kind.VisibleTo(by, store.Changes.AsNoTracking())
            .Where(change => change.PlannedStart >= earliest && change.PlannedStart < to && change.PlannedEnd > from && change.State != ChangeLife.Draft && change.State != ChangeLife.Cancelled && change.State != ChangeLife.Rejected)
            .OrderBy(change => change.PlannedStart).ThenBy(change => change.Serial).Take(Most).ToListAsync(stop);
        var first = from.AddDays(-MaintenanceRules.LongestDays);
        var windows = await MaintenanceKind.Kind.VisibleTo(by, store.MaintenanceWindows.AsNoTracking())
            .Where(window => window.StartsAt >= first && window.StartsAt < to && window.EndsAt > from && window.State != MaintenanceLife.Cancelled).OrderBy(window => window.StartsAt).ThenBy(window => window.Serial).Take(Most).ToListAsync(stop);
        var freezes = by.May(FreezeKind.Kind.ReadRight) ? await store.FreezesBetween(from, to).ToListAsync(stop) : [];
        return
        [
            .. freezes.Select(freeze => Of(FreezeKind.Kind, freeze, freeze.StartsAt, freeze.EndsAt))
                .Concat(windows.Select(window => Of(MaintenanceKind.Kind, window, window.StartsAt, window.EndsAt) with { Movable = window.State == MaintenanceLife.Planned && MayEdit(MaintenanceKind.Kind, window, by) }))
                .Concat(changes.Select(change => Of(ChangeKind.Kind, change, change.ActualStart ?? change.PlannedStart!.Value, change.ActualEnd ?? change.PlannedEnd!.Value) with { Movable = RescheduleChange.Suits(change) && MayEdit(ChangeKind.Kind, change, by), Decided = change.IsSettled && change.Type != ChangeType.Standard }))
                .OrderBy(entry => entry.From).ThenBy(entry => entry.Number, StringComparer.Ordinal),
        ];
    }

    private static bool MayEdit(RecordKind kind, IRecord record, Actor by) => kind.Covers(kind.EditedBy(by), record);

    private static CalendarEntry Of(RecordKind kind, IRecord record, DateTimeOffset from, DateTimeOffset to)
    {
        var state = kind.Life!.State(kind.StateOf(record)!);
        return new(kind.Name, kind.NumberOf(record), kind.TitleOf(record), kind.PathOf(record), state.Label, kind == FreezeKind.Kind ? Tone.Bad : Tones.Of(state.Category), from, to);
    }
}
