using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>Writes records of a table through the verbs of our own API, with their rights and rules: fields by an edit, the state by moves, journals as comments; all of it is saved, or nothing is.</summary>
internal sealed class TableWriter(Store store, ResourceCatalogue catalogue, Fulfilment fulfilment, AddComment comments)
{
    private const int MostTries = 5;

    public async Task<IRecord> Create(ForeignTable table, JsonElement body, Actor by, CancellationToken stop)
    {
        var (resource, said, words) = (catalogue.Of(table.Kind), Sayings.Read(table, body, null), new JsonObject());
        var plan = RequestPlan.Of(resource.Creation!.Request);
        foreach (var each in said.Where(each => each.Column.Type != ColumnType.Journal))
        {
            if (each.Column.Field is { } field && plan.PlaceOf(field.Name) >= 0)
                words[field.Name] = Sayings.Ours(each, null);
            else if (!each.Column.IsState)
                throw Unwritable(each);
            else if (!Code.Meant(each.Column.Codes, each.Text).Any(code => code.Ours == table.Kind.Life!.Initial.Name))
                throw new Refused("A new one begins at the beginning: make it first, then move it.", each.Column.Name);
        }

        var journals = Journals(said);
        foreach (var each in journals)
            DemandSaying(table, each, by);
        var made = await Translated(table, false, () => fulfilment.Create(resource, Element(words), by, stop));
        await store.AsOne(() => Say(table, made.Key, journals, by, stop), stop);
        return made;
    }

    /// <param name="version">The version that the caller saw; null: whoever writes last is right.</param>
    public Task<IRecord> Update(ForeignTable table, Guid id, JsonElement body, int? version, Actor by, CancellationToken stop) =>
        store.Anew(version is null ? MostTries : 1, async () =>
        {
            var record = await Find(table, id, by, stop);
            if (version is { } seen)
            {
                if (seen != record.Version)
                    throw new Stale();
                store.Expect(id, seen);
            }

            var said = Sayings.Read(table, body, record);
            await store.AsOne(() => Write(table, record, said, by, stop), stop);
            return record;
        });

    /// <exception cref="Missing">There is none, or the actor may not read it.</exception>
    public async Task<IRecord> Find(ForeignTable table, Guid id, Actor by, CancellationToken stop) =>
        await table.Kind.Shelf.Find(store, table.Kind.ReadBy(by), id, stop) ?? throw new Missing($"{table.Kind.Noun} with this sys_id");

    private async Task Write(ForeignTable table, IRecord record, IReadOnlyList<Saying> said, Actor by, CancellationToken stop)
    {
        var (resource, edit, words) = (catalogue.Of(table.Kind), new JsonObject(), new Dictionary<string, Saying>());
        var told = resource.Moves.SelectMany(move => RequestPlan.Of(move.Request).Members.Select(member => member.Name)).ToHashSet();
        foreach (var each in said.Where(each => each.Column is { IsState: false, Type: not ColumnType.Journal }))
        {
            if (each.Column.Field is { Editable: true } field)
                edit[field.Name] = Sayings.Ours(each, record);
            else if (each.Column.Field is { } word && told.Contains(word.Name))
                words[word.Name] = each;
            else
                throw Unwritable(each);
        }

        if (edit.Count > 0)
            await Translated(table, false, () => fulfilment.Edit(resource, record, Element(edit), by, stop));
        await Move(table, resource, record, said, words, by, stop);
        await Say(table, record.Key, Journals(said), by, stop);
    }

    private async Task Move(ForeignTable table, Resource resource, IRecord record, IReadOnlyList<Saying> said, Dictionary<string, Saying> words, Actor by, CancellationToken stop)
    {
        var taken = new HashSet<string>();
        foreach (var step in Steps(table, record, said))
        {
            var (standing, body) = (Standing(record), new JsonObject { ["to"] = step });
            var from = table.Kind.StateOf(standing)!;
            if (table.Barred(from, step) is { } why)
                throw new Refused(why, "state");
            var plan = resource.Move(from, step) is { } verb ? RequestPlan.Of(verb.Request) : null;
            foreach (var (name, each) in words.Where(word => plan?.PlaceOf(word.Key) > 0))
            {
                body[name] = Sayings.Ours(each, standing);
                taken.Add(name);
            }

            if (plan?.PlaceOf("reason") > 0 && table.Reasons.Select(name => said.FirstOrDefault(each => each.Column.Name == name)?.Text).FirstOrDefault(text => text is { Length: > 0 }) is { } reason)
            {
                body["reason"] = reason;
                // The sentence that ends it may be the reason for which it is cancelled.
                taken.UnionWith(words.Where(word => word.Value.Text == reason).Select(word => word.Key));
            }

            await Translated(table, true, () => fulfilment.Move(resource, standing, Element(body), by, stop));
        }

        if (words.FirstOrDefault(word => !taken.Contains(word.Key)).Value is { } left)
            throw new Refused("This is said when the state changes, and only where that asks for it.", left.Column.Name);
    }

    /// <summary>The states through which the record is to go.</summary>
    private static IReadOnlyList<string> Steps(ForeignTable table, IRecord record, IReadOnlyList<Saying> said)
    {
        string? to = null;
        foreach (var each in said.Where(each => each.Column.IsState))
        {
            var wanted = (string)Sayings.Ours(each, record)!;
            if (to is not null && to != wanted)
                throw new Refused("Two columns name two different states.", each.Column.Name);
            to = wanted;
        }

        return to is null ? [] : table.Way(record, table.Kind.StateOf(record)!, to);
    }

    /// <summary>The record as what has been done so far left it.</summary>
    private IRecord Standing(IRecord record) => store.ChangeTracker.Entries<IRecord>().FirstOrDefault(entry => entry.Entity.Key == record.Key)?.Entity ?? record;

    private async Task Say(ForeignTable table, Guid id, IReadOnlyList<Saying> journals, Actor by, CancellationToken stop)
    {
        foreach (var each in journals)
            await Translated(table, false, () => comments.Run(new(new(table.Kind.Name, id), each.Text, each.Column.IsInternal), by, stop));
    }

    private static IReadOnlyList<Saying> Journals(IReadOnlyList<Saying> said) => [.. said.Where(each => each.Column.Type == ColumnType.Journal)];

    /// <summary>Asked before a record is made: what nobody may say about it must not be found out afterwards.</summary>
    private static void DemandSaying(ForeignTable table, Saying said, Actor by)
    {
        if (said.Text.Length > Comment.LongestText || string.IsNullOrWhiteSpace(said.Text))
            throw new Refused($"Say something, in at most {Comment.LongestText} characters.", said.Column.Name);
        if (said.Column.IsInternal ? !table.Kind.MayWork(by) : table.Kind.CommentedBy(by) == Reach.None)
            throw new Forbidden(said.Column.IsInternal ? table.Kind.InternalRight : table.Kind.CommentRight);
    }

    private static Refused Unwritable(Saying said) => new(said.Column.Never ?? "This is not written here: it is worked out, or says what happened.", said.Column.Name);

    private static JsonElement Element(JsonObject words) => JsonSerializer.SerializeToElement(words);

    private static Task<bool> Translated(ForeignTable table, bool moves, Func<Task> work) => Translated(table, moves, async () =>
    {
        await work();
        return true;
    });

    /// <summary>What our features say of our fields is told of the columns.</summary>
    private static async Task<T> Translated<T>(ForeignTable table, bool moves, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Refused refused)
        {
            throw new Refused([.. refused.Complaints.Select(complaint => complaint with { Field = Name(complaint.Field) })]);
        }
        catch (Malformed malformed) when (malformed.About is { } about)
        {
            throw new Malformed(malformed.Message, Name(about));
        }

        string? Name(string? field) => field switch
        {
            null => null,
            "reason" when moves && table.Reasons.Count > 0 => string.Join(" or ", table.Reasons),
            "text" => null,
            _ => table.Columns.FirstOrDefault(column => column.Field?.Name == field)?.Name ?? field,
        };
    }
}
