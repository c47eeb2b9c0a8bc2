using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Records;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Improvement;

/// <summary>What the tests of measures and surveys ask of a house.</summary>
internal static class Desk
{
    extension(House house)
    {
        public Task<Team> Form(string name) => house.Do((CreateTeam create) => create.Run(new(name), Census.Tandem));

        public Task<Service> Offer(string name) => house.Do((AddService add) => add.Run(new(name), Census.Tandem));

        /// <summary>How many records the list at an address holds for somebody; every word of the address must mean something.</summary>
        public Task<int> CountBehind(string address, Actor by) => house.Within(async services =>
        {
            var (path, query) = (address.Split('?')[0], QueryHelpers.ParseQuery(address[(address.IndexOf('?') + 1)..]));
            var kind = services.GetRequiredService<RecordKinds>().Plural(path.Split('/')[^1]).ShouldNotBeNull();
            var request = await services.GetRequiredService<ListReader>().Read(kind, query, by, []);
            return (await services.GetRequiredService<Listing>().Count(request, by, 1_000_000)).Value;
        });
    }
}
