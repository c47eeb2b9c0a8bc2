using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Files;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Sheets;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Imports;

/// <summary>
/// Takes the rows of an import one after the other, whatever restarts in between: then it begins with the first row again, and
/// those it knows are passed over.
/// </summary>
public sealed class TakeImport(IServiceScopeFactory scopes, ImportSheet sheets, FileKeep keep, IActorBook actors, TimeProvider clock) : IJob<ImportWork>
{
    private const int ShownRows = 50;
    private const int ShownRejections = 100;
    private const int StepPercent = 5;
    private const int LookAgainAfter = 50;
    private const string SheetIsGone = "The sheet was removed. Bring it again.";

    public async Task Run(ImportWork work, CancellationToken stop)
    {
        var import = await Read(work.Import, stop);
        if (import.State is not (Import.Checking or Import.Running))
            return;
        if (await actors.Of(import.Owner, import.Grants, $"import {Import.Kind.NumberOf(import)}", stop) is not { } by)
        {
            await Change(work.Import, Actor.System("import"), failed => failed.End(Import.Failed, "Whoever brought the sheet may not come in any more.", clock.GetUtcNow()), new ImportFailed(import.Id, "The owner is gone."), null, stop);
            return;
        }

        try
        {
            await Take(import, by, stop);
        }
        catch (Exception no) when (no is Refused or Forbidden)
        {
            await Change(import.Id, by, failed => failed.End(Import.Failed, no.Message, clock.GetUtcNow()), new ImportFailed(import.Id, no.Message), null, stop);
        }
        catch (FileNotFoundException)
        {
            await Change(import.Id, by, failed => failed.End(Import.Failed, SheetIsGone, clock.GetUtcNow()), new ImportFailed(import.Id, SheetIsGone), null, stop);
        }
        catch (InterruptedByOwner)
        {
            // It was stopped: whoever did has said so already.
        }
    }

    private async Task Take(Import import, Actor by, CancellationToken stop)
    {
        var (trial, mapping) = (import.State == Import.Checking, ImportMapping.Read(import.Mapping));
        var (kind, shown, next) = (await Kind(import), new List<RowOutcome>(), StepPercent);
        await using var rejections = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 14, FileOptions.DeleteOnClose);
        using var sheet = SheetReader.Open(keep.Open(import.KeptAs), import.File, mapping.Separator?[0], mapping.Encoding);
        ImportCount count;
        await using (var rejected = new RejectedRows(rejections, sheet.Headings))
        {
            count = await sheets.Run(new(kind, mapping, sheet, import.Sha256, trial)
            {
                Told = async (row, outcome, sofar) =>
                {
                    if (outcome.Fate == RowFate.Rejected)
                        await rejected.Add(row, outcome.Reason!);
                    if (shown.Count < ShownRows || (outcome.Fate == RowFate.Rejected && shown.Count < ShownRejections))
                        shown.Add(outcome);
                    if (sofar.Rows % LookAgainAfter == 0 && (await Read(import.Id, stop)).State != import.State)
                        throw new InterruptedByOwner();
                    if (sheet.Share * 100 < next || sheet.Share >= 1)
                        return;
                    next = ((int)(sheet.Share * 100 / StepPercent) + 1) * StepPercent;
                    await Change(import.Id, by, come => come.Come(sofar, Math.Min(99, (int)(sheet.Share * 100))), new ImportProgressed(import.Id), import.State, stop);
                },
            }, by, stop);
        }

        await Finish(import, by, trial, count, shown, rejections, stop);
    }

    private async Task Finish(Import import, Actor by, bool trial, ImportCount count, List<RowOutcome> shown, FileStream rejections, CancellationToken stop)
    {
        var kept = count.Rejected == 0 ? null : await Keep(rejections, stop);
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var name = Path.GetFileNameWithoutExtension(import.File) + ".rejected.csv";
        foreach (var old in await store.Attachments.Where(file => file.Record == import.Id.Value && file.Name == name).ToListAsync(stop))
        {
            store.Remove(old);
            store.OnceSaved(() => keep.Forget(old.KeptAs));
        }

        if (kept is not null)
            store.Add(new Attachment { Kind = Import.Kind.Name, Record = import.Id.Value, Name = name, Type = "text/csv", Size = kept.Size, Sha256 = kept.Sha256, KeptAs = kept.Name, By = by.Person, ByName = by.Name, At = clock.GetUtcNow() });
        var row = await store.Set<Import>().SingleAsync(each => each.Id == import.Id, stop);
        if (row.State != import.State)
            return;
        row.Come(count, 100);
        row.Show(JsonSerializer.Serialize(shown, Json.Plain));
        row.End(trial ? Import.Checked : Import.Done, "", clock.GetUtcNow());
        store.Announce(new ImportFinished(import.Id, trial, count), by);
        await store.SaveChangesAsync(stop);
    }

    private async Task<KeptFile> Keep(FileStream rejections, CancellationToken stop)
    {
        rejections.Position = 0;
        return await keep.Keep(rejections, long.MaxValue, stop);
    }

    private async Task Change(Id<Import> id, Actor by, Action<Import> change, Facts.IFact fact, string? onlyIn, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var import = await store.Set<Import>().SingleAsync(import => import.Id == id, stop);
        if (onlyIn is not null && import.State != onlyIn)
            throw new InterruptedByOwner();
        change(import);
        store.Announce(fact, by);
        await store.SaveChangesAsync(stop);
    }

    private async Task<Import> Read(Id<Import> id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Store>().Set<Import>().AsNoTracking().SingleAsync(import => import.Id == id, stop);
    }

    private async Task<RecordKind> Kind(Import import)
    {
        await using var scope = scopes.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<Store>().Kinds.Plural(import.Into)!;
    }

    private sealed class InterruptedByOwner : Exception;
}
