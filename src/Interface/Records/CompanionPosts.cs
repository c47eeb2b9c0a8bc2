using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Watching;

namespace Tandem.Interface.Records;

/// <summary>What the forms beside a record of any kind ask for: say something, link, watch.</summary>
public sealed class CompanionPosts(
    RecordKinds kinds, Store store, AddComment addComment, EditComment editComment, LinkRecords linkRecords, UnlinkRecords unlinkRecords,
    WatchRecord watchRecord, UnwatchRecord unwatchRecord, Posting posting, Flash flash, Words say, Reader reader)
{
    public async Task<IResult> Comment(IFormCollection form, string plural, string number)
    {
        var (key, path) = await Find(plural, number);
        return await posting.Try(form, path, async () =>
        {
            await addComment.Run(new(key, form["text"].ToString(), form["internal"].LastOrDefault() == "true"), reader.Actor, reader.Stop);
            return path;
        });
    }

    public async Task<IResult> Correct(IFormCollection form, string plural, string number, Guid comment)
    {
        var (key, path) = await Find(plural, number);
        return await posting.Try(form, path, async () =>
        {
            await editComment.Run(new(key, comment, form["text"].ToString()), reader.Actor, reader.Stop);
            flash.Good(say["Your comment was corrected."]);
            return path;
        });
    }

    public async Task<IResult> Link(IFormCollection form, string plural, string number)
    {
        var (key, path) = await Find(plural, number);
        return await posting.Try(form, path, async () =>
        {
            var other = await Other(form["to"].ToString());
            await linkRecords.Run(new(key, form["relation"].ToString(), kinds.KeyOf(other)), reader.Actor, reader.Stop);
            flash.Good(say["Linked with {0}.", kinds.Of(other.GetType()).NumberOf(other)]);
            return path;
        });
    }

    public async Task<IResult> Unlink(IFormCollection form, string plural, string number, Guid link)
    {
        var (key, path) = await Find(plural, number);
        return await posting.Try(form, path, async () =>
        {
            await unlinkRecords.Run(new(key, link), reader.Actor, reader.Stop);
            return path;
        });
    }

    public async Task<IResult> Watch(IFormCollection form, string plural, string number)
    {
        var (key, path) = await Find(plural, number);
        return await posting.Try(form, path, async () =>
        {
            await watchRecord.Run(new(key), reader.Actor, reader.Stop);
            return path;
        });
    }

    public async Task<IResult> Unwatch(IFormCollection form, string plural, string number)
    {
        var (key, path) = await Find(plural, number);
        return await posting.Try(form, path, async () =>
        {
            await unwatchRecord.Run(new(key), reader.Actor, reader.Stop);
            return path;
        });
    }

    private async Task<(RecordKey Key, string Path)> Find(string plural, string number)
    {
        var kind = kinds.Plural(plural) ?? throw new Missing("page");
        var record = await store.Find(kind, number, reader.Actor, reader.Stop);
        return (new RecordKey(kind.Name, record.Key), kind.PathOf(record));
    }

    private async Task<IRecord> Other(string number)
    {
        try
        {
            return await store.Find(number, reader.Actor, reader.Stop);
        }
        catch (Missing)
        {
            throw new Refused("There is no record of this number.", "to");
        }
    }
}
