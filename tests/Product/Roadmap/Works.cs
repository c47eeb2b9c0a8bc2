using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Product.Roadmap;

/// <summary>A product with a service, and a team of one that has finished an item on each of the last hundred days.</summary>
internal sealed record Works(House House, Office Office, Person Builder, Team Team, Service Service, DigitalProduct Product)
{
    public const int Days = 100;

    public static async Task<Works> In(House house)
    {
        var office = await Office.In(house);
        var builder = await house.Enter("Bea", StandardRole.Agent);
        var team = await house.Do((CreateTeam create) => create.Run(new($"Builders {Guid.CreateVersion7():N}", Zone: "Etc/UTC", Hours: "mon-fri 09:00-17:00"), Census.Tandem));
        await house.Do((AddMember add) => add.Run(new(team.Id, builder.Id), Census.Tandem));
        var service = await house.Do((AddService add) => add.Run(new($"Shop {Guid.CreateVersion7():N}", Team: team.Id), Census.Tandem));
        var product = await house.Do((AddProduct add) => add.Run(new($"Shop {Guid.CreateVersion7():N}", Team: team.Id, Services: [service.Id]), Census.Tandem));
        var noon = house.Clock.GetUtcNow().UtcDateTime.Date.AddHours(12);
        await house.Do((TakeOverFinishedWork take) => take.Run(new(product.Id, [.. Enumerable.Range(1, Days).Select(day => new TakeOverFinishedWork.Finished($"Done {day}", new(noon.AddDays(-day), TimeSpan.Zero)))]), Census.Tandem));
        return new(house, office, builder, team, service, product);
    }

    public DateOnly Today => DateOnly.FromDateTime(House.Clock.GetUtcNow().UtcDateTime);

    public string In(int days) => Today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public Task<RoadmapItem> Plan(AddRoadmapItem.Request? more = null) => House.Do((AddRoadmapItem add) => add.Run((more ?? new()) with { Title = more?.Title ?? "Order again", Product = Product.Id }, Census.Tandem));

    public Task<BacklogItem> Put(string title, RoadmapItem? under = null, BacklogType type = BacklogType.Story, string? neededBy = null) =>
        House.Do((AddBacklogItem add) => add.Run(new(title, Product.Id, type, RoadmapItem: under?.Id, NeededBy: neededBy), Census.Tandem));

    public Task Edit(RoadmapItem item, string field, object? value) => House.Do((EditRoadmapItem edit) => edit.Run(new(item.Id, Patch.Of(field, value!)), Census.Tandem));

    public Task<RoadmapItem> Now(RoadmapItem item) => House.Read(store => store.RoadmapItems.AsNoTracking().SingleAsync(row => row.Id == item.Id));

    public Task<BacklogItem> Now(BacklogItem item) => House.Read(store => store.BacklogItems.AsNoTracking().SingleAsync(row => row.Id == item.Id));

    public Task<int> Told(Guid record, string name) => House.Read(store => store.Facts.CountAsync(fact => fact.Record == record && fact.Name == name));
}
