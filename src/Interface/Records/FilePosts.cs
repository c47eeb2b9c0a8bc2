using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Files;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Interface.Records;

/// <summary>What the forms beside the files of a record ask for: add some, take one away.</summary>
public sealed class FilePosts(RecordKinds kinds, Store store, AttachFile attach, RemoveFile remove, Posting posting, Flash flash, Words say, Reader reader)
{
    public async Task<IResult> Add(IFormCollection form, string plural, string number)
    {
        var (kind, record) = await Find(plural, number);
        var (key, path) = (new RecordKey(kind.Name, record.Key), kind.PathOf(record));
        // Who may not write to those who asked can only add what stays inside.
        var isInternal = form["internal"].LastOrDefault() == "true" || !kind.Covers(kind.CommentedBy(reader.Actor), record);
        return await posting.Try(form, path, async () =>
        {
            if (form.Files.Count == 0)
                throw new Refused("Choose a file.", "file");
            foreach (var file in form.Files)
            {
                await using var content = file.OpenReadStream();
                var kept = await attach.TakeIn(key, file.FileName, content, reader.Actor, reader.Stop);
                await attach.Run(new(key, file.FileName, file.ContentType, kept, isInternal), reader.Actor, reader.Stop);
            }

            flash.Good(say.Many(form.Files.Count, "{0} file was attached.", "{0} files were attached."));
            return path;
        });
    }

    public async Task<IResult> Remove(IFormCollection form, string plural, string number, Guid file)
    {
        var (kind, record) = await Find(plural, number);
        return await posting.Try(form, kind.PathOf(record), async () =>
        {
            await remove.Run(new(new(kind.Name, record.Key), file), reader.Actor, reader.Stop);
            flash.Good(say["The file was removed."]);
            return kind.PathOf(record);
        });
    }

    private async Task<(RecordKind Kind, IRecord Record)> Find(string plural, string number)
    {
        var kind = kinds.Plural(plural) ?? throw new Missing("page");
        return (kind, await store.Find(kind, number, reader.Actor, reader.Stop));
    }
}
