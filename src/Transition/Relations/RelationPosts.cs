using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Relations;

/// <summary>What the form of relations on the page of an item asks for.</summary>
public sealed class RelationPosts(Store store, References references, AddRelation add, MoveRelation move, Posting posting, Flash flash, Words say, Reader reader)
{
    public async Task<IResult> Add(IFormCollection form, string number)
    {
        var item = await Find(number);
        var path = ConfigurationItemKind.Kind.PathOf(item);
        return await posting.Try(form, path, async () =>
        {
            reader.Actor.Demand("relations.create");
            var other = await references.Find(ConfigurationItemKind.Kind, form["to"].ToString().Trim(), reader.Actor, reader.Stop)
                ?? throw new Refused("There is no item of this name. Choose one from the list.", "to");
            var needed = form["needed"].ToString().Trim();
            await add.Run(new(
                item.Id, form["relation"].ToString(), new(other), form["group"].ToString(),
                needed.Length == 0 ? 1 : int.TryParse(needed, out var count) ? count : throw new Refused("Say a number.", "needed"),
                Enum.TryParse<FailureEffect>(form["effect"].ToString(), ignoreCase: true, out var effect) ? effect : null), reader.Actor, reader.Stop);
            flash.Good(say["Related to {0}.", (await references.Numbers(ConfigurationItemKind.Kind, [other], reader.Stop))[other]]);
            return path;
        });
    }

    public async Task<IResult> End(IFormCollection form, string number, string relation)
    {
        var path = ConfigurationItemKind.Kind.PathOf(await Find(number));
        return await posting.Try(form, path, async () =>
        {
            var ended = (ItemRelation)await store.Find(ItemRelation.Kind, relation, reader.Actor, reader.Stop);
            reader.Actor.Demand(ItemRelation.Kind.EditRight);
            await move.Run(new(ended.Id, ItemRelation.Ended), reader.Actor, reader.Stop);
            flash.Good(say["The relation was ended."]);
            return path;
        });
    }

    private async Task<ConfigurationItem> Find(string number) => (ConfigurationItem)await store.Find(ConfigurationItemKind.Kind, number, reader.Actor, reader.Stop);
}
