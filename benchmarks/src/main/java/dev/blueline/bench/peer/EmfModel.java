package dev.blueline.bench.peer;

import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.ETypedElement;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage.Literals;

/**
 * A metamodel of blueprints, made at run time; its attributes are named as the members they hold.
 *
 * <p>Box and style are attributes of the component itself rather than objects of their own: that
 * leaves a change recorder a third of the objects to watch.
 */
final class EmfModel {
  private final EPackage all = EcoreFactory.eINSTANCE.createEPackage();

  final EClass document = addClass("Document");
  final List<EAttribute> documentFields =
      List.of(
          text(document, "screen_id"),
          text(document, "screen_type"),
          text(document, "orientation"));
  final List<EAttribute> screenFields =
      List.of(
          add(document, "width", Literals.EINTEGER_OBJECT),
          add(document, "height", Literals.EINTEGER_OBJECT));

  final EClass tokens = addClass("Tokens");
  final List<EAttribute> tokenFields =
      List.of(
          add(tokens, "base_spacing", Literals.EINTEGER_OBJECT),
          text(tokens, "primary_color"),
          text(tokens, "accent_color"),
          text(tokens, "border_radius"));

  final EClass entry = addClass("Entry");
  final EAttribute entryName = text(entry, "name");
  final EAttribute entryText = text(entry, "text");

  final EClass component = addClass("Component");
  final EAttribute id = text(component, "id");
  final List<EAttribute> componentFields =
      List.of(
          id,
          text(component, "type"),
          text(component, "role"),
          text(component, "text"),
          add(component, "confidence", Literals.EDOUBLE_OBJECT));
  final List<EAttribute> boxFields =
      List.of(
          add(component, "x", Literals.EINT),
          add(component, "y", Literals.EINT),
          add(component, "width", Literals.EINT),
          add(component, "height", Literals.EINT));
  final List<EAttribute> styleFields =
      List.of(
          text(component, "bg_color"),
          text(component, "text_color"),
          add(component, "font_size", Literals.EINTEGER_OBJECT),
          add(component, "font_weight", Literals.EINTEGER_OBJECT),
          add(component, "padding", Literals.EINTEGER_OBJECT),
          add(component, "border_radius", Literals.EINTEGER_OBJECT),
          text(component, "image"),
          add(component, "opacity", Literals.EDOUBLE_OBJECT),
          add(component, "visible", Literals.EBOOLEAN_OBJECT));

  final EReference documentTokens = contain(document, "tokens", tokens, 1);
  final EReference components = containMany(document, "components", component);
  final EReference colors = containMany(tokens, "colors", entry);
  final EReference fontScale = containMany(tokens, "font_scale", entry);
  final EReference children = containMany(component, "children", component);

  EmfModel() {
    all.setName("blueprint");
    all.setNsPrefix("blueprint");
    all.setNsURI("https://blueline.dev/bench/blueprint");
  }

  EStructuralFeature feature(PeerField field) {
    return field == PeerField.HEIGHT
        ? boxFields.get(PeerField.HEIGHT_INDEX)
        : component.getEStructuralFeature(field.key());
  }

  private EClass addClass(String name) {
    EClass made = EcoreFactory.eINSTANCE.createEClass();
    made.setName(name);
    all.getEClassifiers().add(made);
    return made;
  }

  private static EAttribute text(EClass owner, String name) {
    return add(owner, name, Literals.ESTRING);
  }

  private static EAttribute add(EClass owner, String name, EDataType type) {
    EAttribute made = EcoreFactory.eINSTANCE.createEAttribute();
    made.setName(name);
    made.setEType(type);
    owner.getEStructuralFeatures().add(made);
    return made;
  }

  private static EReference containMany(EClass owner, String name, EClass type) {
    return contain(owner, name, type, ETypedElement.UNBOUNDED_MULTIPLICITY);
  }

  private static EReference contain(EClass owner, String name, EClass type, int most) {
    EReference made = EcoreFactory.eINSTANCE.createEReference();
    made.setName(name);
    made.setEType(type);
    made.setContainment(true);
    made.setUpperBound(most);
    owner.getEStructuralFeatures().add(made);
    return made;
  }
}
