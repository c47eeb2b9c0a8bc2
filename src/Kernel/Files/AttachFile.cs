using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Files;

/// <summary>Adds a file to a record: first its content is taken in and safely on the disk, then it is known.</summary>
public sealed class AttachFile(Store store, FileKeep keep, SiteSettings settings, TimeProvider clock) : IFeature<AttachFile.Request, Attachment>
{
    private const int LongestType = 100;

    /// <param name="Name">As it was sent; it is tidied.</param>
    /// <param name="Type">The media type as it was sent.</param>
    /// <param name="At">When it came, where that was before now: an import, a mail.</param>
    public sealed record Request(RecordKey Record, string? Name, string? Type, KeptFile Content, bool Internal = false, DateTimeOffset? At = null)
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();
    }

    /// <summary>Takes in the content of a file that may be added to the record.</summary>
    public async Task<KeptFile> TakeIn(RecordKey record, string? name, Stream content, Actor by, CancellationToken stop = default)
    {
        await store.Find(record, by, (kind, actor) => kind.CommentedBy(actor).Or(kind.WorkedBy(actor)), "comment", stop);
        await CheckEnding(FileNames.EndingOf(FileNames.Tidy(name)), stop);
        return await keep.Keep(content, await settings.Get(FileRules.Largest, stop) * 1024L * 1024, stop);
    }

    /// <summary>Says no to a file that could not be attached to anything, before it is taken in.</summary>
    /// <param name="size">Bytes.</param>
    /// <param name="field">The field of the form the complaint stands by.</param>
    public async Task Check(string? name, long size, string field, CancellationToken stop = default)
    {
        var largest = await settings.Get(FileRules.Largest, stop);
        if (size > largest * 1024L * 1024)
            throw new Refused($"{FileNames.Tidy(name)} is larger than {largest} MB. Send a smaller one, or a part of it.", field);
        await CheckEnding(FileNames.EndingOf(FileNames.Tidy(name)), stop, field);
    }

    public async Task<Attachment> Run(Request request, Actor by, CancellationToken stop = default)
    {
        try
        {
            return await Save(request, by, stop);
        }
        catch
        {
            keep.Forget(request.Content.Name);
            throw;
        }
    }

    private async Task<Attachment> Save(Request request, Actor by, CancellationToken stop)
    {
        var record = request.Internal
            ? await store.Find(request.Record, by, (kind, actor) => kind.WorkedBy(actor), "internal", stop)
            : await store.Find(request.Record, by, (kind, actor) => kind.CommentedBy(actor), "comment", stop);
        var (name, kept) = (FileNames.Tidy(request.Name), request.Content);
        var attachment = new Attachment
        {
            Id = request.Id,
            Kind = request.Record.Kind,
            Record = record.Key,
            Name = name,
            Type = request.Type is { Length: > 0 and <= LongestType } type ? type : "application/octet-stream",
            Size = kept.Size,
            Sha256 = kept.Sha256,
            KeptAs = kept.Name,
            Internal = request.Internal,
            By = by.Person,
            ByName = by.Name,
            At = Moments.ToMicrosecond(request.At ?? clock.GetUtcNow()),
        };
        store.Add(attachment);
        store.Announce(new FileAttached(attachment.About, attachment.Id, name, kept.Size, kept.Sha256, request.Internal), by, request.At);
        await store.SaveChangesAsync(stop);
        return attachment;
    }

    private async Task CheckEnding(string ending, CancellationToken stop, string field = "file")
    {
        var allowed = await settings.Get(FileRules.Allowed, stop);
        if (allowed.Count > 0 && !allowed.Contains(ending, StringComparer.OrdinalIgnoreCase))
            throw new Refused($"Here only these files are taken in: {string.Join(", ", allowed)}.", field);
        if ((await settings.Get(FileRules.Refused, stop)).Contains(ending, StringComparer.OrdinalIgnoreCase))
            throw new Refused($"Files that end in .{ending} are not taken in. Pack it, or ask how to send it.", field);
    }
}
