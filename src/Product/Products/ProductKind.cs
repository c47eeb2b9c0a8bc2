using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Product.Products;

/// <summary>What everybody may know of a product, and what may be done with it.</summary>
public static class ProductKind
{
    public static RecordKind<DigitalProduct> Kind { get; } = new RecordKind<DigitalProduct>("product", "products", "PRD", "Product")
        .Titled(product => product.Name)
        .Serves("What you build and keep for your customers, and the services that deliver it. Add the first; its ideas and its backlog then have a place.")
        .Lives(ProductLife.Life, product => product.State)
        .AlsoKnownAs(product => product.Name)
        .With("name", product => product.Name, field => field.Editable().Required().Searchable().Listed())
        .With("vision", product => product.Vision, field => field.Editable().Searchable().LongText())
        .With("strategy", product => product.Strategy, field => field.Editable().Searchable().LongText())
        .With("owner", product => product.Owner, field => field.Editable().Listed())
        .With("team", product => product.Team, field => field.Editable().Listed())
        .With("customers", product => product.Customers, field => field.Editable().Searchable().Plain(), "For whom")
        .With("services", product => product.Services, field => field.Editable())
        .With("objectives", product => product.Objectives, field => field.Editable())
        .With("formula", product => product.Formula, field => field.Editable().OneOf(new("costOfDelay", "Cost of delay"), new("wsjf", "WSJF"), new("rice", "RICE"), new("own", "Own points")), "Items are scored by")
        .With("incidentWeight", product => product.IncidentWeight, field => field.Editable().Plain(), "Own formula: points for an hour of incident")
        .With("recurrenceWeight", product => product.RecurrenceWeight, field => field.Editable().Plain(), "Own formula: points for a recurrence")
        .With("nightPageWeight", product => product.NightPageWeight, field => field.Editable().Plain(), "Own formula: points for a call outside working hours")
        .With("penaltyWeight", product => product.PenaltyWeight, field => field.Editable().Plain(), "Own formula: points for 10 of penalties")
        .With("budgetWeight", product => product.BudgetWeight, field => field.Editable().Plain(), "Own formula: points for a per cent of an error budget")
        .With("workWeight", product => product.WorkWeight, field => field.Editable().Plain(), "Own formula: points for an hour of work on incidents")
        .With("satisfactionWeight", product => product.SatisfactionWeight, field => field.Editable().Plain(), "Own formula: points for a mark below good")
        .With("voteWeight", product => product.VoteWeight, field => field.Editable().Plain(), "Own formula: points for a vote")
        .With("objectiveWeight", product => product.ObjectiveWeight, field => field.Editable().Plain(), "Own formula: points for an agreed objective");

    public static Resource<DigitalProduct> Resource { get; } = new Resource<DigitalProduct>(Kind)
        .Create<AddProduct, AddProduct.Request>()
        .Edit<EditProduct, EditProduct.Request>()
        .Move<MoveProduct, MoveProduct.Request>(ProductLife.Concept)
        .Move<MoveProduct, MoveProduct.Request>(ProductLife.Design, [ProductLife.Concept])
        .Move<MoveProduct, MoveProduct.Request>(ProductLife.Design, [ProductLife.Development])
        .Move<MoveProduct, MoveProduct.Request>(ProductLife.Development, [ProductLife.Design])
        .Move<MoveProduct, MoveProduct.Request>(ProductLife.Development, [ProductLife.Testing])
        .Move<MoveProduct, MoveProduct.Request>(ProductLife.Development, [ProductLife.Live])
        .Move<MoveProduct, MoveProduct.Request>(ProductLife.Testing, [ProductLife.Development])
        .Move<MoveProduct, MoveProduct.Request>(ProductLife.Testing, [ProductLife.Launch])
        .Move<MoveProduct, MoveProduct.Request>(ProductLife.Launch)
        .Move<MoveProduct, MoveProduct.Request>(ProductLife.Live, [ProductLife.Launch])
        .Move<MoveProduct, MoveProduct.Request>(ProductLife.Live, [ProductLife.Retiring])
        .Move<MoveProduct, MoveProduct.Request>(ProductLife.Retiring)
        .Move<MoveProduct, MoveProduct.Request>(ProductLife.Retired, [ProductLife.Retiring])
        .Move<MoveProduct, MoveProduct.Request>(ProductLife.Retired, [ProductLife.Concept]);

    public static RecordKey Key(Id<DigitalProduct> product) => new(Kind.Name, product.Value);
}
