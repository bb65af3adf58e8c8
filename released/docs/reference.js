// Shows /openapi.json. Public addresses can be tried out; tokens have no place in a page, so what needs one cannot.
const nothing = () => null;

SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  supportedSubmitMethods: ['get'],
  defaultModelsExpandDepth: 0,
  plugins: [
    {
      components: { ServersContainer: nothing, authorizeBtn: nothing, authorizeOperationBtn: nothing },
      wrapComponents: {
        // A link inside of a button is out of reach for assistive technology; the address follows what is opened all the same.
        DeepLink:
          (_, { React }) =>
          ({ text }) =>
            React.createElement('span', null, text),
      },
    },
  ],
});
