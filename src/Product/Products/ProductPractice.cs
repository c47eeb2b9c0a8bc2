using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Product.Products;

/// <summary>Product management: what is built and kept for customers, from the first thought to its end.</summary>
public static class ProductPractice
{
    public static Practice Practice { get; } = new Practice("Product management")
        .Record(ProductKind.Kind, ProductStore.Map, ProductKind.Resource)
        .Tells(ProductKind.Kind, telling => telling.Gives(product => product.Owner, "Given to you"))
        .Uses(services => services.AddScoped<ReadGates>().AddScoped<ProductHealth>().AddDoor<ObjectiveProducts>("objective.main", 5))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "products.read")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "products.read", "products.comment")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "products.*")
        .Suits(StandardRole.Requester, GrantScope.Everywhere, "products.read")
        .Explains("Product", "What is built and kept for customers. It has a vision, an owner and a backlog, and is delivered by services.")
        .Explains("Gate", "What must be true before a product enters the next state of its life.")
        .Shows("Products", "/products", "box", ProductKind.Kind.ReadRight);
}
