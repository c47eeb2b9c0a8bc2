using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.Teams;

/// <summary>What the members' panel on a team's page asks for.</summary>
internal sealed class TeamPosts(Store store, References references, AddMember add, RemoveMember remove, Posting posting, Reader reader)
{
    public Task<IResult> Add(IFormCollection form, string number) => Try(form, number, async team =>
    {
        var person = await references.Find(Person.Kind, form["person"].ToString().Trim(), reader.Actor, reader.Stop)
            ?? throw new Refused("There is nobody of this name. Choose one from the list.", "person");
        await add.Run(new(team.Id, new(person)), reader.Actor, reader.Stop);
    });

    public Task<IResult> Remove(IFormCollection form, string number, string person) => Try(form, number, async team =>
        await remove.Run(new(team.Id, new(await references.Demand(Person.Kind, person, reader.Actor, reader.Stop))), reader.Actor, reader.Stop));

    private async Task<IResult> Try(IFormCollection form, string number, Func<Team, Task> act)
    {
        var team = (Team)await store.Find(Team.Kind, number, reader.Actor, reader.Stop);
        return await posting.Try(form, Team.Kind.PathOf(team), async () =>
        {
            await act(team);
            return Team.Kind.PathOf(team);
        });
    }
}
