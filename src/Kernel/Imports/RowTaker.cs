using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Sheets;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Imports;

/// <summary>Takes one row after the other through the verbs of its kind, each by itself: one that is refused leaves nothing behind for the next.</summary>
/// <param name="file">What tells the file from any other; it names rows for which no column does.</param>
/// <param name="rehearses">Nothing is saved; the verbs are run as far as they would save.</param>
internal sealed class RowTaker(IServiceScopeFactory scopes, ImportPlan plan, string file, bool rehearses, Actor by, ILogger log)
{
    private const int LongestKey = 400;
    private readonly HashSet<string> rehearsed = [];
    private readonly Cells cells = new(plan.Mapping);
    private readonly Dictionary<string, IRecord?> looked = [];
    private NamedRecords? records;

    /// <summary>Looks up together which of the next rows are known already.</summary>
    public async Task LookUp(IReadOnlyList<SheetRow> rows, CancellationToken stop)
    {
        looked.Clear();
        var keys = rows.Where(row => row.Cells.Count == plan.Columns).Select(TryKeyOf).OfType<string>().Distinct().ToArray();
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var known = await store.ExternalKeys.AsNoTracking().Where(row => row.Source == plan.Source && EF.Parameter(keys).Contains(row.Key)).ToDictionaryAsync(row => row.Key, row => row.Record, stop);
        var found = known.Count == 0 ? [] : (await plan.Kind.Shelf.Find(store, plan.Kind.ReadBy(by), known.Values, stop)).ToDictionary(record => record.Key);
        foreach (var key in keys)
        {
            if (!known.TryGetValue(key, out var id))
                looked[key] = null;
            else if (found.TryGetValue(id, out var record))
                looked[key] = record;
        }
    }

    public async Task<RowOutcome> Take(SheetRow row, CancellationToken stop)
    {
        string? number = null;
        try
        {
            if (row.Cells.Count != plan.Columns)
                throw new Refused($"The row has {row.Cells.Count} cells, the headings are {plan.Columns}.");
            var key = KeyOf(row);
            var wish = await Within(services => RowWish.Read(plan, row, cells, records ??= new(services.GetRequiredService<RecordKinds>(), by), services.GetRequiredService<RecordKinds>(), services, stop));
            var known = await Known(row, key, stop);
            looked.Remove(key);
            if (known is not null)
                return await Change(row, wish, known, number = plan.Kind.NumberOf(known), stop);
            if (rehearses && wish.State is { } state && LifePath.Find(plan.Resource, plan.Kind.Life!.Initial.Name, state) is null)
                wish.Objections.Add(new(ImportPlan.State, $"No {plan.Kind.Noun} can get to the state \"{state}\"."));
            if (rehearses && !rehearsed.Add(key))
                return Taken(row, wish, RowFate.Updated);
            var made = await Within(services => Create(services, key, wish, stop));
            number = made is null ? null : plan.Kind.NumberOf(made);
            if (made is not null)
                await Complete(wish, made, onlyNew: true, stop);
            return new(row.Line, RowFate.Created, number, []);
        }
        catch (Exception no) when (no is Refused or Malformed or Missing or Forbidden or Stale or NoSuchMove or DbUpdateException)
        {
            return new(row.Line, RowFate.Rejected, number, [], Why(no, number));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Line {Line} of an import of {Plural} broke", row.Line, plan.Kind.Plural);
            return new(row.Line, RowFate.Rejected, number, [], "Something went wrong on our side; the log says what.");
        }
    }

    private async Task<RowOutcome> Change(SheetRow row, RowWish wish, IRecord known, string number, CancellationToken stop)
    {
        if (plan.Mapping.Existing == ExistingRecords.Leave)
            return Taken(row, wish, RowFate.Unchanged, number);
        var fields = await Complete(wish, known, onlyNew: false, stop);
        return new(row.Line, fields.Count > 0 ? RowFate.Updated : RowFate.Unchanged, number, fields);
    }

    /// <summary>What becomes of a row for which no verb is run.</summary>
    private static RowOutcome Taken(SheetRow row, RowWish wish, RowFate fate, string? number = null)
    {
        wish.Objections.Demand();
        return new(row.Line, fate, number, []);
    }

    /// <returns>The record; null where the making was only tried.</returns>
    private async Task<IRecord?> Create(IServiceProvider services, string key, RowWish wish, CancellationToken stop)
    {
        var store = Prepared(services);
        var verb = plan.Resource.Creation!;
        IRecord? Added() => store.ChangeTracker.Entries<IRecord>().FirstOrDefault(entry => entry.State == EntityState.Added && entry.Entity.GetType() == plan.Kind.Type)?.Entity;
        var remembered = false;
        void Remember(object? sender, SavingChangesEventArgs args)
        {
            if (remembered || Added() is not { } made)
                return;
            remembered = true;
            store.Add(new ExternalKey { Source = plan.Source, Key = key, Kind = plan.Kind.Name, Record = made.Key, Rows = 1 });
        }

        store.SavingChanges += Remember;
        try
        {
            return await services.GetRequiredService<Fulfilment>().Create(plan.Resource, wish.Creation(), by, wish.Objections, stop);
        }
        catch (Rehearsed)
        {
            if (Added() is { } tried && !plan.Kind.Covers(by.ReachOf(verb.Right), tried))
                throw new Forbidden(verb.Right);
            return null;
        }
        finally
        {
            store.SavingChanges -= Remember;
        }
    }

    /// <summary>Edits what differs and moves the record to where the row wants it.</summary>
    /// <returns>The fields that changed.</returns>
    private async Task<IReadOnlyList<string>> Complete(RowWish wish, IRecord record, bool onlyNew, CancellationToken stop)
    {
        var patch = await Within(services => wish.Differences(record, services.GetRequiredService<ICustomFields>, onlyNew, by, stop));
        var changed = patch.Select(pair => pair.Key).ToList();
        if (patch.Count > 0)
            await Try(services => services.GetRequiredService<Fulfilment>().Edit(plan.Resource, record, JsonSerializer.SerializeToElement(patch, Json.Plain), by, wish.Objections, stop));
        wish.Objections.Demand();
        if (wish.State is not { } wanted)
            return changed;
        var now = onlyNew || patch.Count > 0 ? await Within(services => services.GetRequiredService<Store>().Find(new RecordKey(plan.Kind.Name, record.Key), by, stop)) : record;
        var from = plan.Kind.StateOf(now)!;
        if (from == wanted)
            return changed;
        foreach (var to in LifePath.Find(plan.Resource, from, wanted) ?? throw new NoSuchMove(from, wanted))
        {
            var verb = plan.Resource.Move(from, to)!;
            await Try(async services =>
            {
                var moved = await services.GetRequiredService<Store>().Find(new RecordKey(plan.Kind.Name, record.Key), by, stop);
                await services.GetRequiredService<Fulfilment>().Move(plan.Resource, moved, wish.Move(verb, to), by, stop);
            });
            if (rehearses)
                break;
            from = to;
        }

        changed.Add(ImportPlan.State);
        return changed;
    }

    /// <summary>The record that the row is about already.</summary>
    private async Task<IRecord?> Known(SheetRow row, string key, CancellationToken stop)
    {
        if (plan.NumberField?.TextOf(row) is { Length: > 0 } number)
            return await Within(services => services.GetRequiredService<Store>().Find(plan.Kind, number, by, stop));
        if (looked.TryGetValue(key, out var seen))
            return seen;
        return await Within(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var known = await store.ExternalKeys.AsNoTracking().FirstOrDefaultAsync(row => row.Source == plan.Source && row.Key == key, stop);
            return known is null ? null : await store.Find(new RecordKey(known.Kind, known.Record), by, stop);
        });
    }

    private string KeyOf(SheetRow row) =>
        TryKeyOf(row) ?? throw new Refused($"The key has from 1 to {LongestKey} characters.", plan.Mapping.Key);

    private string? TryKeyOf(SheetRow row)
    {
        if (plan.KeyAt is not { } at)
            return string.Create(CultureInfo.InvariantCulture, $"{file}:{row.Line}");
        var key = Formulas.Restore(row.Cells[at]).Trim();
        return key.Length is > 0 and <= LongestKey && !key.Contains('\0', StringComparison.Ordinal) ? key : null;
    }

    private Store Prepared(IServiceProvider services)
    {
        var store = services.GetRequiredService<Store>();
        store.OnlyRehearses = rehearses;
        return store;
    }

    private async Task Try(Func<IServiceProvider, Task> act)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            Prepared(scope.ServiceProvider);
            await act(scope.ServiceProvider);
        }
        catch (Rehearsed)
        {
            // Every rule has said yes.
        }
    }

    private async Task<T> Within<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    private string Why(Exception no, string? number)
    {
        var why = no switch
        {
            Refused refused => string.Join(" ", refused.Complaints.Select(complaint => complaint.Message)),
            DbUpdateException => "The database does not take these values.",
            _ => no.Message,
        };
        return number is null || rehearses ? why : $"{number} was not changed as the row wants it: {why}";
    }
}
