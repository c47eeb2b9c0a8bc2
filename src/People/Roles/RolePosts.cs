using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;

namespace Tandem.People.Roles;

/// <summary>What the form of a role's grants asks for.</summary>
internal sealed class RolePosts(Store store, House house, EditRole edit, Posting posting, SeenVersion seen, Reader reader, Flash flash, Words say)
{
    public async Task<IResult> Grants(IFormCollection form, string number)
    {
        var role = (Role)await store.Find(Role.Kind, number, reader.Actor, reader.Stop);
        return await posting.Try(form, Role.Kind.PathOf(role), async () =>
        {
            var rights = house.Rights.Select(right => right.Name);
            var single = rights.Where(right => form[right].ToString().Length > 0).Select(right => $"{right} {form[right]}");
            var patterns = form["patterns"].ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var grants = new JsonArray([.. single.Concat(patterns).Select(grant => (JsonNode)grant)]);
            await seen.Demand(form, role);
            await edit.Run(new(role.Id, new Patch(new JsonObject { ["grants"] = grants })), reader.Actor, reader.Stop);
            flash.Good(say["{0} was saved.", role.Name]);
            return Role.Kind.PathOf(role);
        });
    }
}
